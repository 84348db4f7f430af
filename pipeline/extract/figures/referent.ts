import { isUnitOfMeasure } from '../../language/units.ts'
import { functionWords, reportingVerbs } from '../../language/words.ts'
import type { FigureKind, Span } from '../../model.ts'
import { numberWord } from './numbers.ts'

/** A word of a noun phrase, and the words that end one. */
const word = "[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*"
const stop =
  '(?:the|its|their|an|all|and|or|but|that|which|who|is|are|was|were|will|would|has|have|had|in|on|at|by|from|since|after|before|when|while|because|as|than|with|without|a|per|each|every|over|under|during|until|this|last|next|so|came|left|took|said|to|according)'
const phrase = `(?:(?!${stop}\\b)${word})(?: (?!${stop}\\b)${word}){0,4}`

/** "3,400 tonnes | of carbon dioxide", "21 per cent | of patients". */
const ofBehind = new RegExp(`^ of (?:the |its |their |all )?(${phrase})`, 'u')
/** "$5 million | training cost", "16% | stock drop". */
const nounBehind =
  /^ ((?:\p{Ll}+ ){0,2}(?:costs?|prices?|budgets?|bills?|loans?|grants?|funds?|investments?|fines?|contracts?|payments?|subsid(?:y|ies)|rise|fall|drop|cut|increase|decrease|share|rate|stake|tariff|tax|fee|discount|waits?|delays?|terms?|sentences?|journeys?|trips?|backlog|shortage))\b/u
/** "a payment of | $120", "a share of | 12 %". */
const nounBefore =
  /\b((?:\p{L}+[’']s )?(?:\p{Ll}[\p{Ll}-]+ ){0,2}\p{Ll}[\p{Ll}-]+) of (?:about |around |roughly |nearly |almost |some |over |up to |only |just |at least |more than |less than )?$/u

const nearly =
  '(?:about |around |roughly |nearly |almost |some |over |up to |only |just |at least |more than |less than )?'
/** "raise | port dues | by 10 percent", "put | the gross loss | at $86 million". */
const changing = new RegExp(
  `\\b(?:rais|lift|cut|increas|reduc|lower|put|fix|set|bring|brought|estimat|valu|pric|slash|doubl)\\p{Ll}* ((?:${word} ){1,7}?)(?:by|to|at|from) ${nearly}$`,
  'u',
)
/** ", with | Tarnco’s stock | falling 17 %". */
const falling = new RegExp(`, (?:with )?([^,]{3,60}) \\p{Ll}+ing (?:by |to |at )?${nearly}$`, 'u')

/** Verbs between a subject and a number, by form or by heart. */
const verb =
  /(?:^| )(?:is|are|was|were|will|would|has|have|had|can|could|may|might|should|must|costs?(?! (?:of|is|was|are|were|has|had|will|would|for|per|to|in)\b)|rose|rises?|fell|falls?|grew|grows?|lost|loses?|stands?|stood|takes?|took|comes?|came|makes?|made|spends?|spent|pays?|paid|gets?|got|holds?|held|reach(?:es)?|exceeds?|remains?|averages|totals|amounts|went|goes|gives?|gave|runs?|ran|sees?|saw|did|does|do|cut|bring|brings|brought|includes?|\p{Ll}+ed)(?= |$)/u

/** Openings that place a statement and are no part of its subject. */
const adverbial =
  /^(?:(?:In|On|At|By|Since|During|After|Before|From|Between|For|Under|According to|As of|Until|Last|This|Next) [^,]{1,60}, |(?:However|Still|Now|Today|Meanwhile|Moreover|Overall|Also|But|And|So|Yet|Then|Thus),? |[-–•*] )+/u

/**
 * What a figure measures, in the sentence's own words: the things counted ("nursing posts"), what it
 * is a part or an amount of ("carbon dioxide"), the noun it is the value of ("payment"), else the
 * subject it is said of. Undefined where the sentence names none of these.
 */
export function referentOf(
  sentence: string,
  figure: Span & { kind: FigureKind; unit: string },
): string | undefined {
  if (figure.kind === 'date') return subjectOf(sentence, figure.start)
  const text = sentence.slice(figure.start, figure.end)
  const behind = sentence.slice(figure.end)
  const before = sentence.slice(0, figure.start)
  const isThing = figure.kind === 'count' && figure.unit !== '' && !isUnitOfMeasure(figure.unit)
  if (isThing)
    return text.toLowerCase().endsWith(figure.unit) ? counting(text, behind) : figure.unit
  return (
    bare(untilVerb(ofBehind.exec(behind)?.[1])) ??
    ofInside.exec(text)?.[1] ??
    nounBehind.exec(behind)?.[1] ??
    bare(nounBefore.exec(before)?.[1]) ??
    bare(changing.exec(before)?.[1] ?? falling.exec(before)?.[1]) ??
    subjectOf(sentence, figure.start)
  )
}

/** "47 mg | of nitrate | per litre": the unit has taken it in. */
const ofInside = / of (\p{Ll}+(?: \p{Ll}+)??)(?= (?:per|an?|every|each) |\/|$)/u

/** "1,200 posts" with what they are for. */
function counting(text: string, behind: string): string {
  const noun = text.replace(/^(?:[\d.,\u00a0\u202f–-]+|an?|the)\s*/i, '')
  const more = new RegExp(`^ (?:of|for) (?:the )?${phrase}`, 'u').exec(behind)?.[0] ?? ''
  return `${withoutNumber(noun)}${untilVerb(more) ?? ''}`
}

/** "farms | reported losses". */
const untilVerb = (words: string | undefined): string | undefined =>
  words?.split(/ (?:stand|report|say|were|\p{Ll}{2,}ed|who)\b/u, 1)[0]

const withoutNumber = (text: string): string =>
  text
    .replace(new RegExp(`^${numberWord} `), '')
    .replace(
      /^(?:(?:hundreds?|thousands?|millions?|billions?|dozens?|several|many|few)(?: of)? )+/i,
      '',
    )

const bare = (words: string | undefined): string | undefined => {
  const kept = words?.replace(
    /^(?:(?:an?|the|of|with|and|to|its|their|our|in|for|by|at|has|had|is|was) )+/,
    '',
  )
  const plain = kept?.trim() ?? ''
  return plain === '' || functionWords.has(plain) ? undefined : plain
}

/** The words in front of the first verb of the clause; a pronoun or a speaker is no subject. */
function subjectOf(sentence: string, start: number): string | undefined {
  const before = sentence.slice(Math.max(0, start - 300), start)
  const clauses = before.split(/[;:] | – | — |, (?:but|while|whereas|and) |\bthat /)
  for (const clause of clauses.reverse()) {
    const words = clause.replace(adverbial, '').replace(/^[“"‘'(\s]+/, '')
    const end = verb.exec(words)?.index
    const subject = end === undefined ? undefined : shortened(words.slice(0, end))
    if (subject !== undefined && isSubject(subject)) return subject.replace(/^(?:the|an?) /i, '')
  }
  return undefined
}

/** Without what follows a comma, and without an adverb at the end. */
const shortened = (words: string): string =>
  words
    .replace(/,.*$/s, '')
    .replace(/(?: (?:now|also|still|then|already|only|usually|currently|never|not))+$/, '')
    .trim()

const preposition =
  /^(?:in|on|at|by|of|from|since|after|before|under|over|up|with|without|together|for|to|during|until|between|about|around|according|more|less|fewer|nearly|almost|compared|against)$/i

function isSubject(text: string): boolean {
  const words = text.split(' ')
  const [first = ''] = words
  if (text.length < 3 || words.length > 9 || /\d\d|%|[“”"]/.test(text)) return false
  if (words.length === 1 && functionWords.has(first.toLowerCase())) return false
  if (preposition.test(first) || functionWords.has(words.at(-1) ?? '')) return false
  if (words.some((w) => reportingVerbs.has(w))) return false
  return !/^(?:it|this|that|these|those|they|he|she|we|i|you|there|which|who|what|one|some|others|if|when|while|although|because|than|as|and|or|with)$/i.test(
    first,
  )
}
