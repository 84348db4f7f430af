import type { ClaimKind, Cue, Hedge, Role } from '../model.ts'

/**
 * The words by which English shows what kind of statement a sentence is and which part it plays
 * in an argument. General language only: a subject's own words belong in the configuration.
 */
const roleCues: [Role, RegExp][] = [
  [
    'option',
    /\b(?:(?:one|another|an?|the (?:first|second|third|other|remaining|main)) (?:option|alternative|possibility|approach)|options? (?:is|are|include|[A-Z]\b)|alternatively|could (?:instead|choose|opt|also)|instead of|rather than|either\b[^.]{3,80}\bor\b|the choice (?:is|lies)|in place of)/i,
  ],
  [
    'pro',
    /\b(?:benefits?|advantages?|strengths?|merits?|upsides?|in favou?r of|helps?|improves?|improved|saves?|saved|savings?|enables?|allows?|protects?|preserves?|strengthens?|speeds? up|cheaper|lower(?:s|ed)? (?:the )?(?:costs?|prices?|expenses?)|gains?|boosts?|drives?|success(?:es|ful)?|opportunit(?:y|ies)|impressive|breakthrough|efficient)\b/i,
  ],
  [
    'con',
    /\b(?:drawbacks?|disadvantages?|downsides?|weakness(?:es)?|shortcomings?|objections?|critics?|criticisms?|burdens?|onerous|undermines?|weakens?|hampers?|hinders?|delays?|backfires?|counterproductive|costly|expensive|dearer|harder|worse|fails? to|failed to|loses?|unintended|bottlenecks?|at the expense of|raises? (?:the )?(?:costs?|prices?)|scepticism|skepticism|fabricated|overblown)\b/i,
  ],
  [
    'risk',
    /\b(?:risks?|risky|threat(?:s|ens?|ened)?|dangers?|dangerous|vulnerab\w+|harms?|harmful|misused?|abused?|could (?:become|lose|leave|rise|fall|run|undermine|lead to|turn|harm|close|collapse|worsen)|may (?:lose|fail|run out|lead to)|run out|exposes?|exposed|uncertain(?:ty)?|shock|crisis)\b/i,
  ],
  [
    'result',
    /\b(?:found|finds|measured|scored?s?|achieved?s?|reached|matche[sd]|outperform\w*|exceed(?:s|ed)|equals?|equalled|compar(?:es|able)|rose|fell|increased|decreased|declined|improved|grew|benchmarks?|results?|performs?|performed|surpass(?:es|ed|ing)?)\b/i,
  ],
  [
    'price-move',
    /\b(?:(?:shares?|stocks?|prices?|index|market value|selloff|sell-off)\b[^.]{0,60}\b(?:fell|fall(?:s|ing)?|dropp?(?:s|ed|ing)?|rose|ris(?:es|ing)|climbed|gained|lost|slid|plunged|jumped|down|up)|(?:fell|dropp?ed|rose|climbed|gained|lost|slid|plunged|jumped|drop|fall|rise|gain)\b[^.]{0,40}\b(?:per ?cent|%|percent))/i,
  ],
  [
    'definition',
    /^(?:["“]?[\p{L}\p{N}’'() -]{2,50}["”]? (?:is|are) (?:an? |one )[\p{L}-]+(?: [\p{L}-]+){0,5} (?:that|which|whose|in which|for)\b|(?:An? )?[\p{L}\p{N}’' -]{2,40} (?:means|refers to|stands for|denotes|is defined as|is the (?:share|number|ratio|sum|practice|degree|amount) (?:of|by))\b)/iu,
  ],
  [
    'method',
    /\b(?:methods?|methodology|techniques?|procedures?|algorithms?|by (?:training|using|combining|comparing|measuring|counting|adding|teaching)|us(?:es|ed|ing)|built (?:up)?on|trained (?:on|by|with)|based on|relies on|was (?:measured|computed|calculated|counted|trained) )\b/i,
  ],
  [
    'limit',
    /\b(?:does not (?:include|cover|measure|say|show|reflect|name|mean|prove|establish)|do not (?:include|cover|measure|show|reflect)|did not (?:include|cover|measure|find)|excludes?|excluding|not (?:been )?(?:verified|measured|audited|known|comparable|included)|no (?:evidence|comparison|data|figures?|measur\w+)|unknown|unclear|unverified|limitations?|limited to|cannot (?:be|tell|show)|only \d+|miss(?:es)? part|remains? to be seen|may not)\b/i,
  ],
  [
    'interest',
    /\b(?:stakes? in|invest(?:or|ors|ment|ed) in|sharehold\w+|owns?\b|funded by|paid for|financed by|employed by|treasurer|lobb(?:y|ies|ied|yist)|consult(?:ant|s) (?:for|to)|conflict of interest|formerly (?:at|of|with)|previously (?:at|of|with|worked)|chief executive of|CEO of)\b/i,
  ],
]

const recommends =
  /\b(?:(?:recommend(?:s|ed|ing)?|urg(?:es|ed|ing)|(?<!\b(?:a|an|the|per|each|every|phone) )call(?:s|ed|ing)? (?:on|for)|propos(?:es|ed)(?= (?:that|to|an?|the)\b)|advis(?:es|ed)|advocat(?:es|ed))(?! in\b)|ought to|(?:should|must) (?!be (?:released|available|ready|complete|noted|clear)\b)(?:also |not |now |first |instead )?[a-z]+)\b/i
/** "None of them recommends …" recommends nothing; "can be called for" calls on no one. */
const recommendsNothing =
  /\b(?:none|nobody|no one|neither|no \w+|does not|do not|did not|without)\b[^.,;]{0,60}\b(?:recommend|urg|call|propos|advis|advocat)/i
const foresees =
  /\b(?:will|won.t|(?:is|are|was|were) (?:expected|projected|forecast|likely|set|due|scheduled|planned|bound) to|expects?|expected to|predicts?|predicted|forecasts?|foresees?|projections?|project(?:s|ed) (?:that|to)|anticipat(?:es|ed)|by (?:20[2-9]\d|the end of)|in the (?:next|coming) (?:\w+ )?(?:years?|months?|decades?)|within (?:a|the next|\w+) (?:years?|months?))\b/i
// In lower case: "United States" states nothing.
const reports =
  /\b(?:claim(?:s|ed)?|alleg(?:es|ed|edly)|report(?:s|ed|edly)|purport(?:s|ed|edly)|suppos(?:ed|edly)|[Aa]ccording to|argu(?:es|ed|ing)|says|said|stated|asserts?|asserted|contends?|contended|maintains?|insists?|suggests?|suggested|believes?|believed|acknowledg(?:es|ed)|warns?|warned|concedes?|notes|noted|describes?|described|reasons? that|reasoned)\b/

/** Kind of a statement and the words that say so: a recommendation before a forecast before a claim. */
export function kindOf(text: string, spoken: boolean): { kind: ClaimKind; cues: Cue[] } {
  const order: [ClaimKind, RegExp][] = [
    ['recommendation', recommends],
    ['forecast', foresees],
    ['claim', reports],
  ]
  for (const [kind, pattern] of order) {
    const words = pattern.exec(text)?.[0]
    if (words === undefined || (kind === 'recommendation' && recommendsNothing.test(text))) continue
    if (kind === 'forecast' && /\bden(?:y|ies|ied)\b/.test(text)) continue
    return { kind, cues: [{ as: kind, words }] }
  }
  return { kind: spoken ? 'claim' : 'fact', cues: [] }
}

/** The parts that a statement plays, each with the words that show it. */
export function rolesOf(text: string): { as: Role; words: string }[] {
  return roleCues.flatMap(([as, pattern]) => {
    const words = pattern.exec(text)?.[0]
    return words === undefined ? [] : [{ as, words }]
  })
}

/** The seven steps of likelihood of ICD 203, and other words that take certainty away. */
const ladder: [Hedge['step'], RegExp][] = [
  // In lower case: the month is no hedge.
  [4, /\bmay\b/g],
  [1, /\b(?:almost no chance|remote(?:ly)?|no realistic prospect)\b/gi],
  [2, /\b(?:very unlikely|highly improbable)\b/gi],
  [3, /\b(?:unlikely|improbabl[ey]|doubtful|remains? to be seen|little evidence)\b/gi],
  [
    4,
    /\b(?:might|could|possibl[ey]|perhaps|maybe|allegedly|alleged|purported(?:ly)?|supposed(?:ly)?|claims?|claimed|unclear|uncertain|if\b[^,.]{3,60}\b(?:accurate|true|correct|confirmed))\b/gi,
  ],
  [
    5,
    /\b(?:likely|probabl[ey]|reported(?:ly)?|suggests?|suggested|appears? to|seems?|expected to|roughly|approximately|(?:about|around|nearly|almost|some)(?= (?:[$€£¥]?\d|[a-z]+(?:ty|teen)\b|an? |one |two |three |half |hundred|thousand|million|billion|[A-Z]{3} \d)))/gi,
  ],
  [6, /\b(?:very likely|highly probable|most likely|strongly suggests?)\b/gi],
]

/** The least certain step whose words stand in a text, with all hedging words; none where it is flat. */
export function hedgeOf(text: string): Hedge | undefined {
  const found = ladder.flatMap(([step, pattern]) =>
    [...text.matchAll(pattern)].map(([words]) => ({ step, words: words.toLowerCase() })),
  )
  const [first, ...rest] = found
  if (!first) return undefined
  const step = rest.reduce((least, { step }) => (step < least ? step : least), first.step)
  return { step, words: [...new Set(found.map(({ words }) => words))] }
}
