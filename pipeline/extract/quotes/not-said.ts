import { callingVerb } from '../../language/speech.ts'
import { functionWords, wordsOf } from '../../language/words.ts'
import type { Found, Surroundings } from './attribute.ts'

const naming =
  /\b(?:titled|entitled|article|essay|book|novel|paper|pamphlet|report|study|review|survey|analysis|strategy|guide|handbook|lecture|manifesto|episode|chapter|section|exhibition|documentary|post|podcast|series|programme|program|campaign|project|scheme|initiative|act|bill|dubbed|nicknamed|named|headlined?|headed|captioned|marked|title|heading|headline|note|song|hymn|poem|film|movie|play|album|magazine|motto|slogan|tagline|catchphrase|mantra|proverb|adage|maxim|banner|sign|label|saying|so-called|what is|known as|referred to as|also called|is called|are called|was called|were called|be called|been called|being called|(?:the|a|an|his|her|its|their|this|that) (?:[a-z]+ )?(?:words?|terms?|phrases?|expressions?|concepts?|notions?|idea|label|category|nickname)|terms?(?: like| such as)?)(?:(?: of| is| was| reads)?[,:]?)\s*$/i
const objectCalled = /\b(?:call(?:s|ed|ing)?|term(?:s|ed)|dubbed) (?:the |an? )?$/i
const namedThing =
  /\b(?:scheme|programme|program|project|plan|campaign|initiative|fund|club|group|app|system|tool|method|technique|device|ship|boat|street|village|dish|practice|game|product|policy|strategy|exercise|course|tax|charge|fee|rule|model|approach|theory|something) (?:is |are |was |were )?(?:now |often |sometimes |simply |locally )?called $/i
const defines =
  /^,?\s+(?:means|refers? to|denotes|is defined|shall mean|stands for|is (?:short|Latin|Greek|French|German|Spanish|Welsh) for|, meaning)\b/i
const titlePlace =
  /(?:^|\s)(?:in|see|from|of|with|read|reading|sang|played|wrote|published|screened|performed|watched)\s$/i
const quotedBriefly =
  /\b(?:is|was|are|were|be|been|being|as|it|them|him|her|us|that|this|of being|than|said|says|to|read|reads|yes|no|just|simply|not|merely|only|utterly|completely|deeply|too|so|very|“”)(?: (?:an?|the|just|simply|not|merely|only|nothing but|too|so|very|deeply|utterly))*\s$/i

/**
 * Why words in marks are nobody's: a title, a term, a word spoken of, a gloss, scare marks. Said
 * words show themselves by a verb of saying and by being more than a term.
 *
 * @returns the reason, or undefined where somebody may say them
 */
export function whyNotSaid(around: Surroundings, found: Found | undefined): string | undefined {
  const { words } = around
  const count = wordsOf(words).length
  if (count === 0) return 'no words'
  if (isSaidOutright(around, found)) return undefined
  const shape = whyByShape(around)
  if (shape !== undefined) return shape
  if (isBrief(count, around, found)) return 'fewer than three words: a term or scare marks'
  if (found === undefined) return whyUnsaid(count, around)
  return modifies(around) ? 'a term before a noun' : undefined
}

/** A verb of saying stands right beside the words, and no noun that makes them a name. */
function isSaidOutright({ words, head }: Surroundings, found: Found | undefined): boolean {
  if (found?.how === 'dash') return true
  if (found === undefined || namesBefore(head)) return false
  if (isTitle(words) && !endsAsSentence(words)) return false
  return found.how === 'behind' || (found.how === 'before' && /[^”"’'»\s]\s?[:,]\s*$/.test(head))
}

/** What shows a name, a title, a term or a gloss, whoever speaks. */
function whyByShape({ words, head, tail }: Surroundings): string | undefined {
  if (namesBefore(head)) return 'names a work or a term'
  if (defines.test(tail)) return 'a term that is defined'
  if (isTitle(words) || isOnSomething(words, head, tail)) return 'names a work'
  return /\($/.test(head) && /^(?:,[^)]{0,40})?\)/.test(tail) ? 'a gloss' : undefined
}

/** “What the tide left” is on show: a title without capitals as the subject of a sentence. */
const isOnSomething = (words: string, head: string, tail: string): boolean =>
  /^\s(?:is|was|by)\s(?:on|at|by|an?\b)/.test(tail) &&
  head.trim() === '' &&
  /^\p{Lu}/u.test(words) &&
  !endsAsSentence(words)

/** "The term “…”"; "a scheme called “…”"; what Roe called “…” are her words. */
const namesBefore = (head: string): boolean =>
  (naming.test(head) && !/\b(?:reads?|says?|said|states?|stated|warns?):?\s$/i.test(head)) ||
  namedThing.test(head)

/** Every word of content with a capital, and no sentence: "The Price of Salt Water". */
function isTitle(words: string): boolean {
  const all = wordsOf(words)
  const content = all.filter((word) => !functionWords.has(word.toLowerCase()))
  const [first = ''] = all
  return (
    content.length >= 2 &&
    content.length <= 10 &&
    /^[\p{Lu}\p{N}]/u.test(first) &&
    !/[.;]$/.test(words) &&
    content.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
  )
}

/** One or two words are a term, unless they are what somebody calls or says a thing to be. */
function isBrief(count: number, around: Surroundings, found: Found | undefined): boolean {
  if (count >= 3) return false
  const { head } = around
  if (found === undefined || modifies(around)) return true
  if (objectCalled.test(head) || (head === '' && endsAsSentence(around.words))) return false
  return !(callingVerb.test(head.slice(-120)) || quotedBriefly.test(head))
}

const saidBySomebody =
  /\b(?:is|are|was|were|be|been|being)(?: [a-z]+ly)? (?:told|informed|warned|advised|assured|described|said|reported|quoted|asked|accused|criticised|criticized|dismissed|hailed|denounced|condemned|branded)\b/

/** Nobody is named: a whole sentence or a long stretch is still somebody's, a few words are not. */
function whyUnsaid(count: number, around: Surroundings): string | undefined {
  const { words, head } = around
  if (titlePlace.test(head) && /^\p{Lu}/u.test(words) && !endsAsSentence(words))
    return 'names a work'
  if (count >= 3 && saidBySomebody.test(head)) return undefined
  const whole = /^\p{Lu}/u.test(words) && (head === '' || /[:,]\s*$/.test(head))
  if (whole && (count >= 4 || endsAsSentence(words))) return undefined
  return count < 7 ? 'a few words without a verb of saying' : undefined
}

const endsAsSentence = (words: string): boolean => /[.!?…,]$/.test(words)

/** "the “wait and see” approach": words that stand as an adjective between article and noun. */
function modifies({ words, head, tail }: Surroundings): boolean {
  if (wordsOf(words).length > 5 || /[.,!?]$/.test(words)) return false
  if (
    !/(?:^|\s)(?:the|an?|its|his|her|their|our|every|each|any|no|this|that|these|those|all|some|more|many)\s$/i.test(
      head,
    )
  )
    return false
  if (/\b(?:is|was|are|were|as|it|them|being|been|be) (?:an?|the)\s$/i.test(head)) return false
  const next = /^ (\p{Ll}[\p{L}’'-]*)/u.exec(tail)?.[1]
  return next !== undefined && !functionWords.has(next) && !/(?:ed|ing|ly)$/.test(next)
}
