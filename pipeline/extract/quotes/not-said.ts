import { callingVerb } from '../../language/speech.ts'
import { functionWords, wordsOf } from '../../language/words.ts'
import type { Found, Surroundings } from './attribute.ts'

const naming =
  /\b(?:titled|entitled|article|essay|book|novel|paper|pamphlet|report|study|review|survey|analysis|strategy|guide|handbook|lecture|manifesto|episode|chapter|section|exhibition|documentary|post|podcast|series|programme|program|campaign|project|scheme|initiative|act|bill|dubbed|nicknamed|named|headlined?|headed|captioned|marked|title|heading|headline|note|song|hymn|poem|film|movie|play|album|magazine|motto|slogan|tagline|catchphrase|mantra|proverb|adage|maxim|banner|sign|label|saying|so-called|what is|known as|referred to as|also called|is called|are called|was called|were called|be called|been called|being called|(?:the|a|an|his|her|its|their|this|that) (?:[a-z]+ )?(?:words?|terms?|phrases?|expressions?|concepts?|notions?|idea|label|category|nickname)|terms?(?: like| such as)?)(?:(?: of| is| was| reads)?[,:]?)\s*$/i
/** "She wrote that the survey was “too small …”": what a work is said to be is no name of it. */
const judgesWork =
  /\b(?:article|essay|book|novel|paper|pamphlet|report|study|review|survey|analysis|strategy|guide|lecture|exhibition|series|programme|program|campaign|project|scheme|initiative|act|bill|note|film|play|idea|notion|concept) (?:is|was) $/i
const objectCalled = /\b(?:call(?:s|ed|ing)?|term(?:s|ed)|dubbed) (?:the |an? )?$/i
const namedThing =
  /\b(?:scheme|programme|program|project|plan|campaign|initiative|fund|club|group|app|system|tool|method|technique|device|ship|boat|street|village|dish|practice|game|product|policy|strategy|exercise|course|tax|charge|fee|rule|model|approach|theory|something) (?:is |are |was |were )?(?:now |often |sometimes |simply |locally )?called $/i
const defines =
  /^,?\s+(?:means|refers? to|denotes|is defined|shall mean|stands for|is (?:short|Latin|Greek|French|German|Spanish|Welsh) for|, meaning)\b/i
/** "Sometimes called “…”", "(called “…”)", "what it calls a “…”": the language of a trade, no verdict. */
const calledSo =
  /(?:[,(]|\b(?:often|sometimes|usually|commonly|widely|locally|formerly|officially|popularly|previously|variously|generally|now))\s(?:called|termed|nicknamed) (?:the |an? )?$|\b[Ww]hat (?:it|they|we|people|some|\p{Ll}+s|the \p{Ll}+(?: \p{Ll}+)?) calls? (?:the |an?|its |their )? ?$|\b(?:[Tt]hey|[Pp]eople|[Ww]e|[Ll]ocals) call (?:it|this|that|them|these) (?:the |an? )?$|\bcalls? (?:such|these|those|its|their)(?: \p{Ll}+){0,3} $/u
/** Things that bear words, and what names them: "a plate reads “…”", "the motto on its arms, “…”". */
const bearing =
  /\b(?:plates?|plaques?|signs?|banners?|placards?|posters?|boards?|blackboard|stones?|gravestone|tombstone|headstone|labels?|stickers?|inscriptions?|T-shirts?|shirts?|badges?|billboards?|graffiti|mugs?|screens?|display|flags?|lettering|carving|tattoo|ribbon|mural|doormat|hoarding|noticeboard)\b[^.“”"]{0,60}? (?:reads?|reading|says|said|saying|bears|bearing|proclaims|proclaiming|declares|declaring|announces|announcing)(?: the words)?:? $/i
const apposed =
  /\b(?:motto|slogan|tagline|catchphrase|mantra|proverb|inscription|title|nickname|headline)\b[^.:;“”"]{0,60}, $/i
/** "“…”, the new slogan, cost £90,000" */
const isMotto =
  /^,? (?:the|its|their|his|her|an?|our) (?:[a-z]+ ){0,2}(?:motto|slogan|tagline|catchphrase|hymn|proverb)\b/
const titlePlace =
  /(?:^|\s)(?:in|see|from|of|with|read|reading|sang|played|wrote|published|screened|performed|watched)\s$/i
const quotedBriefly =
  /\b(?:is|was|are|were|be|been|being|as|it|them|him|her|us|that|this|of being|than|said|says|to|read|reads|yes|no|just|simply|not|merely|only|utterly|completely|deeply|too|so|very|“”)(?: (?:an?|the|just|simply|not|merely|only|nothing but|too|so|very|deeply|utterly))*\s$/i

/** "the “tin hat”, as pupils call the roof" */
const asCalled =
  /^,? as (?:[\p{L}’'-]+ ){1,5}(?:calls?|called|dubs?|dubbed|nicknamed?|knows?|knew|terms?|termed)\b/u

/** S. Quane, “Lag times in a basin”, Water Papers 12, 2023: a work in a list of works. */
const citedWork =
  /^\P{L}*(?:\p{Lu}[\p{L}.’'-]*,? (?:and |& |et al\.?,? )?){1,8}(?:\(\d{4}\)[,.:]? )?$/u
const whereCited = /^[,.]? .{0,120}\b(?:1[89]|20)\d\d\b[^.]{0,20}\.?$/

const isCited = ({ head, tail, rest }: Surroundings): boolean =>
  citedWork.test(head) &&
  ((/[,.] $/.test(head) && whereCited.test(rest.trimEnd())) ||
    (/\(\d{4}\)[,.:]? $/.test(head) && /^[,.] (?:\p{Lu}|in )/u.test(tail)))

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
  if (isCited(around)) return 'names a work'
  if (asCalled.test(around.tail) && count <= 3) return 'a term'
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
  if (found === undefined || namesBefore(head) || bearing.test(head)) return false
  if (isTitle(words) && !endsAsSentence(words)) return false
  return found.how === 'behind' || (found.how === 'before' && /[^”"’'»\s]\s?[:,]\s*$/.test(head))
}

/** What shows a name, a title, a term or a gloss, whoever speaks. */
function whyByShape({ words, head, tail }: Surroundings): string | undefined {
  if (namesBefore(head)) return 'names a work or a term'
  if (bearing.test(head)) return 'words on a thing'
  if (calledSo.test(head) && wordsOf(words).length <= 3) return 'a term'
  if (isMotto.test(tail)) return 'names a work or a term'
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
  (naming.test(head) &&
    !judgesWork.test(head) &&
    !/\b(?:reads?|says?|said|states?|stated|warns?):?\s$/i.test(head)) ||
  namedThing.test(head) ||
  apposed.test(head)

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
  // "Critics call it a “moral panic”": a label that goes about.
  if (isLabel(head) && anybody.test(found.subject)) return true
  if (objectCalled.test(head) || (head === '' && endsAsSentence(around.words))) return false
  return !(isCalled(head.slice(-120)) || quotedBriefly.test(head))
}

const anybody =
  /^(?:(?:some|many|most|its|his|her|their|the) )?(?:critics|opponents|detractors|sceptics|skeptics|doubters|supporters|admirers|some|many|others|people|rivals)$/i
const isLabel = (head: string): boolean =>
  /\b(?:calls?|called|dubs?|dubbed|terms?|termed|labels?|labell?ed) (?:it|this|that|them|these|him|her|the [\p{L} -]{2,40})(?: as)?(?: an?| the)? $/u.test(
    head,
  )

/** A verb of calling governs the words; behind "and wants a" another verb does. */
function isCalled(head: string): boolean {
  const verb = callingVerb.exec(head)
  if (!verb) return false
  const between = head.slice(verb.index + verb[0].length)
  const behindMarks = between.slice(
    Math.max(0, ...[...between.matchAll(/[”"’'] /g)].map(({ index }) => index)),
  )
  return !/^[”"’'] (?:and|but|or|while|then) (?:also )?\p{Ll}+s\b/u.test(behindMarks)
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
