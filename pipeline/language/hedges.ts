import type { Hedge } from '../model.ts'

/** "The ferry should arrive by May" expects; "the council should open its books" advises. */
export const expectation =
  /\bshould(?= (?:also |then |now |soon |thus )?(?:arrive|begin|start|finish|end|land|return|last|emerge|ripen|recover|suffice|come (?:in|into|back|online)|appear|follow|open(?= (?:by|in|on|before|within|next|soon)\b)|take (?:about|around|up to|no more|\w+ (?:days|weeks|months|years))|be (?:ready|complete|completed|finished|available|released|delivered|in place|open|operational|back|over|done|known|visible|enough|able))\b)/i

/**
 * The words by which English takes certainty away, on the seven steps of likelihood of ICD 203:
 * 1 almost no chance, 2 very unlikely, 3 unlikely, 4 roughly even, 5 likely, 6 very likely, 7 almost
 * certain. What is not about chance is put on the step that it leaves a reader on: hearsay that the
 * writer does not share ("alleged", "claims") and bare possibility on 4, hearsay that is passed on
 * ("reportedly", "is said to"), estimates, rounding and bounds on 5.
 */
const ladder: [step: Hedge['step'], words: RegExp][] = [
  [
    1,
    /\b(?:almost no chance|remote(?:ly)? (?:chance|possib\w+|likely)|no realistic prospect|virtually impossible|next to impossible|almost certainly (?:not|never))\b/gi,
  ],
  [
    2,
    /\b(?:(?:very|highly|most|extremely) (?:unlikely|improbable|doubtful)|little (?:chance|prospect|hope))\b/gi,
  ],
  [
    3,
    /\b(?:unlikely|improbabl[ey]|doubtful|remains? to be (?:seen|shown|proved|proven)|little evidence|(?:probably|likely) (?:not|never))\b/gi,
  ],
  // In lower case: the month is no hedge.
  [4, /\bmay\b(?! \d)/g],
  [
    4,
    /\b(?:might|could|possib(?:ly|le)|perhaps|maybe|alleged(?:ly)?|purported(?:ly)?|supposed(?! to)|supposedly|claims?|claimed|rumou?red|unclear|uncertain|unverified|unconfirmed|disputed|not (?:certain|clear|confirmed|verified)|(?:if|should)\b[^,.]{3,60}\b(?:accurate|true|correct|confirmed|right))\b/gi,
  ],
  [
    5,
    /\b(?:likely|probabl[ey]|presumably|apparently|reportedly|(?<=\b(?:the|a|an|its|their|as|is|are|was|were|been) )reported|reported(?= [$€£¥\d])|rumou?r has it|suggests?|suggested|appear(?:s|ed)?(?= (?:to|that|not|\w+(?:ed|en|ly|al|ive|ous|ble|own|ent|ant|less|ful))\b)|seem(?:s|ed)?|(?:is|are|was|were) (?:said|thought|believed|understood|considered|assumed|estimated|rumou?red) to|expected to|preliminary|provisional(?:ly)?|estimated|estimates? (?:that|put|puts|suggests?|of|shows?|range)|by one estimate|roughly|approximately|an estimated|or so|(?:up to|as (?:much|many|few|little) as|about|around|nearly|almost|some|close to)(?= (?:[$€£¥]?\d|[a-z]+(?:ty|teen)\b|(?:an?|one) (?:in|third|quarter|half|fifth|sixth|tenth|hundred|thousand|million|billion|dozen|year|month|week|day|hour|minute)\b|two |three |four |five |six |seven |eight |nine |ten |half |hundred|thousand|million|billion|[A-Z]{3} \d)))/gi,
  ],
  [5, new RegExp(expectation, 'gi')],
  [6, /\b(?:(?:very|highly|most) (?:likely|probabl[ey])|strongly suggests?|in all likelihood)\b/gi],
  [
    7,
    /\b(?:(?:almost|nearly|virtually|all but|practically) certain(?:ly)?|undoubtedly|no doubt)\b/gi,
  ],
]

interface FoundHedge {
  step: Hedge['step']
  words: string
  start: number
  end: number
}

/** All hedging words of a text; of two that overlap the longer one, so that "very likely" is not "likely". */
function hedgesIn(text: string): FoundHedge[] {
  const found = ladder.flatMap(([step, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      step,
      words: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let covered = 0
  return found.filter(({ end }) => {
    if (end <= covered) return false
    covered = end
    return true
  })
}

/** The least certain step whose words stand in a text, with all hedging words; none where it is flat. */
export function hedgeOf(text: string): Hedge | undefined {
  const found = hedgesIn(text)
  const [first, ...rest] = found
  if (!first) return undefined
  const step = rest.reduce((least, { step }) => (step < least ? step : least), first.step)
  return { step, words: [...new Set(found.map(({ words }) => words))] }
}

/**
 * The hedging words of a source that its printed form has lost, each as often as it is missing;
 * empty where the print is as careful as the source.
 */
export function lostHedges(source: string, printed: string): string[] {
  const left = hedgesIn(printed).map(({ words }) => words)
  return hedgesIn(source).flatMap(({ words }) => {
    const at = left.indexOf(words)
    if (at < 0) return [words]
    left.splice(at, 1)
    return []
  })
}
