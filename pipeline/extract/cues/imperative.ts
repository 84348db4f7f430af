/** Advice without a subject: "Publish the data every quarter." */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Verbs of general English that are no nouns or adjectives as well: at the head of a sentence they order. */
const verbs = set(
  `abolish adopt allow allocate apply appoint ask assess assign avoid ban bring build carry choose
  clarify close collect conduct continue convene create define delay delete deliver develop disclose
  discourage draw eliminate employ empower enable encourage enforce engage ensure establish evaluate
  examine exempt expand explain explore extend find follow forbid give harmonise harmonize hire
  identify implement improve include inform install integrate introduce invest invite involve keep
  launch learn let limit maintain make merge minimise minimize modernise modernize move negotiate
  obtain offer organise organize pay prepare prevent prioritise prioritize prohibit promote protect
  prove provide publish pursue put raise recognise recognize recruit reduce reform refrain reinforce
  remove repair repeal replace require resist restore restrict retain revise revisit safeguard secure
  seek select sell send separate simplify speed stop streamline strengthen subsidise subsidize teach
  tell tighten train update upgrade use wait widen withdraw consult commission cut fund set phase
  monitor measure test review report support plan share record cap finance design hold open start
  leave lower increase run store mow plant water feed check treat clean wash label`,
)

/** Of these the bare form is a noun or an adjective too: what follows must be an object. */
const ambiguous = set(
  `ban build close delay find follow limit move offer pay prove raise reform repair report secure
  separate sell speed stop train update upgrade use wait commission cut fund set phase monitor
  measure test review support plan share record cap finance design hold open start leave lower
  increase run store plant water feed check treat clean wash label draw purchase let put include
  subsidise apply keep bring make give learn engage`,
)

const determiners =
  /^(?:an?|the|all|every|each|any|both|more|fewer|less|no|at|only|its|their|your|our|his|her|these|those|them|it|one|two|three|enough|up|out|down|off|aside|whether|how|who|what|where|\d+)$/

const finite =
  /^(?:is|are|was|were|has|have|had|does|did|will|would|may|might|can|could|should|must)$/

const lead =
  /^["“‘(]?(?:(?:please|always|never|instead|first|second|third|finally|then|next|also|secondly|thirdly|lastly|where possible|if possible),? )?(?:(do not|don[’']t|never) )?(?:(?:\p{L}+ly|also|always) )?/iu

/**
 * The words of an order at the head of a sentence ("Publish the", "Do not mow"), or undefined where
 * the first word may be a noun or has a verb behind it: "Report says", "Use of water rose".
 */
export function imperativeIn(text: string): string | undefined {
  const head = lead.exec(text)
  const rest = text.slice(head?.[0].length ?? 0)
  const [, verb = '', next = ''] = /^([\p{L}-]+)(?:\s+([\p{L}\p{N}’'-]+))?/u.exec(rest) ?? []
  const bare = verb.toLowerCase()
  if (!verbs.has(bare) || finite.test(next.toLowerCase())) return undefined
  const forbids = head?.[1] !== undefined
  if (!forbids && ambiguous.has(bare) && !determiners.test(next.toLowerCase())) return undefined
  if (!forbids && (next === '' || /^[,:]/.test(rest.slice(verb.length)))) return undefined
  return `${head?.[0] ?? ''}${verb} ${next}`.trim()
}
