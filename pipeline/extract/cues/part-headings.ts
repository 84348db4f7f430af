import type { Role } from '../../model.ts'

/** What a heading, a lead-in or a label says of the items below it. */
export type Part = Role | 'recommendation'

/** Words that may stand before the word that counts: "Key risks", "The two main options". */
const before =
  '(?:(?:the|a|an|key|main|major|chief|some|other|possible|potential|known|our|its|their|policy|study|further|two|three|four|five|six|several|remaining|expected) )*'
/** What may follow it: "Risks of the plan". */
const after =
  '(?: (?:of|for|to|in|from|on|with|we|that|considered|named|identified|ahead|involved)\\b.{0,80})?'

const named: [part: Part, words: string][] = [
  ['risk', `${before}(?:risks?|risk factors|dangers|threats|hazards)${after}`],
  ['risk', 'what (?:could|can|may|might) go wrong'],
  ['option', `${before}(?:options?|alternatives|choices)${after}`],
  ['limit', `${before}(?:limitations?|limits|caveats|unknowns|open questions|gaps)${after}`],
  ['limit', 'what (?:we|they|nobody|no one) (?:do |does )?(?:not|n.t|don.t) know(?: yet)?'],
  ['limit', 'what (?:is|remains) (?:not known|unknown|unclear)'],
  ['limit', 'what .{1,60}(?:does not|do not|doesn.t|don.t) (?:say|show|tell|cover|include).{0,30}'],
  [
    'method',
    `${before}(?:methods?|methodology|approach|procedure|data and methods?|study design)${after}`,
  ],
  [
    'method',
    'how (?:it|this|they|we|the \\w+|\\w+) (?:works?|worked|did (?:it|this)|counted|measured|tested|calculated|was (?:done|made|measured|tested))',
  ],
  ['pro', `${before}(?:benefits?|advantages?|pros|strengths|upsides?|arguments for)${after}`],
  [
    'con',
    `${before}(?:drawbacks?|disadvantages?|cons|weaknesses|downsides?|shortcomings|criticisms?|objections|arguments against)${after}`,
  ],
  ['definition', `${before}(?:definitions?|glossary|terms|terminology|terms used)${after}`],
  [
    'interest',
    `${before}(?:conflicts? of interests?|competing interests?|declarations? of interests?|interests declared)${after}`,
  ],
  ['recommendation', `${before}(?:recommendations?|proposals|demands|advice)${after}`],
  [
    'recommendation',
    'what (?:we|they|the \\w+) (?:ask for|recommends?|proposes?|asks? for|wants?)',
  ],
  ['recommendation', 'what (?:should|must) (?:be done|happen|change)'],
]

const whole = named.map(([part, words]): [Part, RegExp] => [part, new RegExp(`^${words}$`, 'i')])

/** Names of parts, wherever they stand in a lead-in. */
const inside: [Part, RegExp][] = [
  ['risk', /\b(?:risks|dangers|threats)\b/i],
  ['option', /\b(?:options|alternatives)\b/i],
  ['limit', /\b(?:limitations|limits of|caveats)\b/i],
  ['pro', /\b(?:benefits|advantages)\b/i],
  ['con', /\b(?:drawbacks|disadvantages|shortcomings|objections)\b/i],
  [
    'recommendation',
    /\b(?:recommendations|(?:recommends?|recommended|urges?|proposes?|proposed))\b/i,
  ],
]

const negation = /\b(?:not?|never|without|none|nor)\b|n[’']t\b/i

/**
 * The part that a heading or label gives to the items below: "Risks", "2. Main options for the
 * quay", "What we don't know". None where it names two parts ("Benefits and drawbacks").
 */
export function partOfHeading(heading: string): Part | undefined {
  const words = heading
    .trim()
    .replace(/^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[A-Za-z][.)]|[ivxIVX]{1,5}[.)])\s+/, '')
    .replace(/[\s:.?!]+$/, '')
  if (words.length > 120) return undefined
  const joined = words.split(/ (?:and|or|&|versus|vs\.?) |, /i)
  const parts = joined.flatMap((one) => whole.find(([, name]) => name.test(one.trim()))?.[0] ?? [])
  if (new Set(parts).size > 1) return undefined
  return (
    whole.find(([, name]) => name.test(words))?.[0] ??
    (joined.length === parts.length ? parts[0] : undefined)
  )
}

/** The part that a lead-in gives to its list: "Harbour users see three risks:". */
export function partOfLeadIn(leadIn: string): Part | undefined {
  const own = partOfHeading(leadIn)
  if (own !== undefined || leadIn.length > 300 || negation.test(leadIn)) return own
  const parts = new Set(inside.flatMap(([part, name]) => (name.test(leadIn) ? [part] : [])))
  return parts.size === 1 ? [...parts][0] : undefined
}
