import { danglingOpeners, reportingVerbs, wordsOf } from '../language/words.ts'

/** Nouns by which a text takes up what it has said: "that reading", "this finding". */
const takenUp =
  'account|advice|amount|analysis|answer|approach|argument|assessment|assumption|case|change|choice|claim|comparison|conclusion|concern|condition|criticism|date|decision|difference|effect|effort|episode|estimate|event|explanation|fact|fear|figure|finding|goal|idea|increase|instance|interval|issue|level|limit|line|loss|measure|method|moment|move|number|objection|one|option|order|outcome|pattern|period|plan|point|policy|position|practice|prediction|problem|process|promise|proposal|purpose|question|range|rate|reading|reason|reform|requirement|result|rise|risk|rule|scheme|situation|stage|step|sum|target|task|time|total|trend|value|verdict|view|vote|way|work'

/** "This year", "these days" point at the time of writing, "this report" at itself. */
const atHand =
  '(?:year|month|week|day|days|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|century|decade|quarter|term|time of|report|paper|study|article|note|brief|briefing|document|guide|page|section|chapter|essay|post|summary|list|table|figure \\d)'

const demonstrative = new RegExp(
  `\\b(?:(?:this|these|such|those) (?!${atHand}\\b|as\\b|is\\b|are\\b|was\\b|were\\b|who\\b|that\\b|which\\b|of\\b|in\\b|on\\b|with\\b|without\\b|from\\b|living\\b|an?\\b|things\\b)\\p{L}+|that (?:${takenUp})\\b(?! (?:was|is|were|are|has|had|will|would|can|could|may|might|should)\\b)|the (?:former|latter|aforementioned|above)\\b)`,
  'iu',
)

/** So many words before a comma make a clause in which an antecedent can stand. */
const clause = 4

const openerAtHand = new RegExp(
  `^(?:(?:this|these|that) ${atHand}\\b|those (?:who|that|whose|which|with|without|in|of|on|at|from|living|affected|working)\\b|that (?:the|an?|no|some|many|most|all|every|each|it|they|he|she|we)\\b|there\\b|(?:instead of|rather than|besides the|so far|so-called|still (?!,)\\p{L}+s\\b|such as)\\b|both\\b.{1,60}\\band\\b|neither\\b.{1,80}\\bnor\\b|either\\b.{1,80}\\bor\\b|it(?:[’']s| (?:is|was|has been|had been|will be|would be|may be|might be|could be|remains|remained|seems|seemed|appears|appeared|follows|turns out|turned out|takes|took|is not|was not))\\b[^.;]{0,100}\\b(?:that|to|how|whether|why|what|when|who|until)\\b)`,
  'iu',
)

/** Phrases that open a sentence on the strength of the one before. */
const linking =
  /^(?:as a result|for (?:this|that|these) reasons?|for (?:example|instance)|in (?:addition|contrast|response|turn|that case|other words|short|return|doing so)|by contrast|on the other hand|after that|since then|because of (?:this|that|these)|what(?: i|’|')s more|at the same time|even so|to (?:this|that) end|that said|at that (?:time|point))\b(?! (?:of|to|with|as|for)\b)/i

/**
 * Whether a sentence needs the one before it: it opens with a word that points back ("However",
 * "These reforms", "The latter"), or holds a demonstrative with no clause before it that could
 * give its antecedent ("Judges have rejected that reading"). What stands in quotation marks speaks
 * of the speaker's own surroundings and does not count.
 */
export function pointsBack(text: string): boolean {
  const bare = text.replace(/^["“‘'([]+/, '')
  if (openerAtHand.test(bare)) return demonstrativeIn(text.replace(/^(\W*)\p{L}+/u, '$1'))
  if (linking.test(bare)) return true
  const [first = ''] = bare.toLowerCase().split(/[\s,]+|[’'](?=(?:s|d|ll|re|ve)\b)/, 1)
  if (danglingOpeners.has(first) || oneOfSeveral.test(bare)) return true
  // "The other option is to wait" says what it is.
  if (/^the other (?:option|alternative|possibility|side|view)s?\b/i.test(bare)) return false
  if (/^the (?:former|latter|same|other|others|above|aforementioned)\b(?! than\b)/i.test(bare))
    return !/^the (?:same|other)\b.{1,60}\b(?:as|than)\b/i.test(bare)
  return demonstrativeIn(text) || objectWithout(unquotedOf(text))
}

const unquotedOf = (text: string): string =>
  text.replace(/“[^”]{0,600}”|"[^"]{0,600}"|[“"].*$/gsu, '“”')

/** "The second cost us 40 million", "One of them closed": one of some that were named before. */
const oneOfSeveral =
  /^(?:the (?:first|second|third|fourth|last|next|rest|remainder) (?:is|are|was|were|has|had|have|cost|will|would|can|could|may|might|must|does|did|\p{Ll}+ed)\b|(?:one|two|three|four|five|six|some|many|most|all|none|each|half|several) of (?:it|them|these|those)\b|others\b|one (?:is|was)\b)/iu

/** Words that begin a clause, in whose neighbour an antecedent can stand: "says it", "and it". */
const clauseWord = new RegExp(
  `\\b(?:and|or|but|nor|that|which|who|whose|whom|where|when|while|if|because|as|than|before|after|until|since|so|though|although|whether|how|why|what|unless|once|not only|${[...reportingVerbs].join('|')})\\b`,
  'i',
)

/** "It" that stands for what follows: "makes it hard to", "found it likely that". */
const preparatory = /^it (?:\p{L}+ly )?\p{L}+ (?:to|that|for|how|when|whether)\b/iu

/**
 * A pronoun that is the object in the first clause: "The fund pays a third of it" says not of what,
 * since the subject of a clause would be "itself". "Would otherwise" asks for what went before too.
 */
function objectWithout(text: string): boolean {
  const found =
    /(?<=\p{L} )(?:it|them|him)(?![’'\p{L}])|\b(?:would|could|might) otherwise\b/iu.exec(text)
  if (!found || preparatory.test(text.slice(found.index))) return false
  const before = text.slice(0, found.index)
  if (/[,;:–—(]/.test(before) || clauseWord.test(before)) return false
  // "The council gave the museum a grant to repair it": there are things enough before "to".
  const infinitive = before.lastIndexOf(' to ')
  return infinitive < 0 || wordsOf(before.slice(0, infinitive)).length < clause + 1
}

function demonstrativeIn(text: string): boolean {
  const unquoted = unquotedOf(text)
  const found = demonstrative.exec(unquoted)
  if (!found) return false
  const before = unquoted.slice(0, found.index).split(/[,;:–—]/)
  return !before.slice(0, -1).some((words) => wordsOf(words).length >= clause)
}
