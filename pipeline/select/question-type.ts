import { functionWords, wordsOf } from '../language/words.ts'
import type { Claim } from '../model.ts'
import type { Candidate } from './candidates.ts'

/** What a question asks for, by its first words, and the test that an answer must pass. */
export interface QuestionType {
  asks: RegExp
  answers: (candidate: Candidate, question: string) => boolean
  /** Share of the content words that an answer must hold, where that is not the usual one. */
  needed?: number
  /** Words of the question that its answer need not repeat, since the test stands for them. */
  frame?: RegExp
}

const numeral =
  /^(?:\d[\d.,]*\d|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|none|no)s?)$/i

/** A name in the middle of a sentence, or several capitals at its head. */
const names =
  /(?<=[\p{L}\p{N},;:’”"] (?:the )?)\p{Lu}[\p{L}’'-]+|^(?:The )?(?:\p{Lu}[\p{L}’'-]+ ){1,5}/u

const asserts = ({ kind }: Claim): boolean => kind === 'fact' || kind === 'claim'

/** The first that fits a question counts. */
export const questionTypes: QuestionType[] = [
  {
    asks: /^(?:by )?how much\b.*\b(?:cost|pay|paid|spen[dt]|earn|money|charged?|price|worth|invest|fund|lend|borrow|owe)/i,
    answers: ({ figures }) => figures.has('money'),
    frame: /\b(?:much|costs?|pay|pays|paid|spend|spent|money|charged?|prices?|worth)\b/gi,
  },
  {
    asks: /^(?:what|which) (?:share|percentage|proportion|part|fraction) of\b/i,
    answers: ({ figures }) => figures.has('percent') || figures.has('ratio'),
    frame: /\b(?:share|percentage|proportion|part|fraction)\b/gi,
  },
  {
    asks: /^(?:for )?how long\b/i,
    answers: ({ figures, claim }) =>
      figures.has('duration') || /\b(?:since|until|from|for) (?:\p{L}+ ){0,3}\d/u.test(claim.text),
    frame: /\blong\b/gi,
  },
  {
    asks: /^how (?:many|few)\b/i,
    answers: ({ claim }, question) => countsThem(claim.text, question),
    frame: /\bmany\b/gi,
  },
  {
    asks: /^(?:by )?how (?:much|large|big|high|far|fast|often|old|deep|wide|tall|heavy|strong)\b|^(?:what|which) (?:is|was|are|were) the (?:number|amount|rate|size|total|level|price|cost|budget|grant|fee|fine|wage|salary|price|age|length|weight|height|turnover|value) (?:of|for)\b/i,
    answers: ({ figures }) => [...figures].some((kind) => kind !== 'date'),
    frame: /\b(?:much|large|big|high|far|fast|often|old|number|amount|power|size|total|level)\b/gi,
  },
  {
    asks: /^(?:when|on what date|(?:in )?what year|by when|since when)\b/i,
    answers: ({ figures, claim }) =>
      figures.has('date') || /\b(?:1[5-9]|20|21)\d\d\b/.test(claim.text),
  },
  {
    asks: /^(?:who|whose|whom|by whom|which (?:person|people|company|firm|body|minister))\b/i,
    answers: ({ claim }) => claim.speaker !== undefined || names.test(claim.text),
  },
  {
    asks: /^why\b/i,
    answers: ({ claim }) =>
      /\b(?:because|since|so that|due to|owing to|thanks to|as a result of|reasons?|therefore|led to|caused?|explains?|after|once|in order to)\b/i.test(
        claim.text,
      ),
  },
  {
    asks: /^(?:will|would|is .* (?:likely|expected|going)|are .* (?:likely|expected|going))\b/i,
    answers: ({ claim }) =>
      claim.kind === 'forecast' || /\b(?:would|could|may|might)\b/.test(claim.text),
  },
  {
    asks: /^(?:should|must|ought)\b|^what should\b/i,
    answers: ({ claim }) => claim.kind === 'recommendation',
  },
  {
    asks: /^(?:does|do|did|has|have|had|is|are|was|were)\b/i,
    answers: ({ claim }) => asserts(claim),
  },
  {
    asks: /^(?:what|which|how|where)\b/i,
    answers: ({ claim }) => asserts(claim) || claim.kind === 'forecast',
    // Nothing but its words tells what such a question is after.
    needed: 1,
  },
]

/** Whether a number stands up to four words before what is counted: "about 400 schools". */
function countsThem(text: string, question: string): boolean {
  const [, counted] =
    /^how (?:many|few) (?:of (?:the|these|its) )?((?:\p{L}[\p{L}’'-]*\s?){1,4})/iu.exec(question) ??
    []
  const noun = wordsOf(counted ?? '')
    .slice(0, 3)
    .find((word) => !functionWords.has(word.toLowerCase()))
  if (noun === undefined) return false
  // "schools" and "school", "nurses" and "nurse", "families" and "family" begin alike.
  const stem = noun.toLowerCase().replace(/(?:ies|es|s|y)$/, '')
  const words = wordsOf(text)
  return words.some((word, at) => {
    if (!word.toLowerCase().startsWith(stem) || word.length > stem.length + 3) return false
    return words.slice(Math.max(0, at - 4), at).some((before) => numeral.test(before))
  })
}
