import { isPersonName } from '../../language/names.ts'
import { bodyWords, quotingVerbs, roleTitles } from '../../language/speech.ts'
import { functionWords, reportingVerbs } from '../../language/words.ts'
import type { Span } from '../../model.ts'
import { adverbs, aside, isSubject, letter, nameOf, phrase, rolesBefore } from './phrases.ts'

/** A subject and its verb of saying, as they stand in a text: "the council said". */
export interface Attribution extends Span {
  subject: string
  verb: string
}

const verbs = `(?:${[...quotingVerbs].join('|')}|saying|repeating)`
// Patterns of this size take the engine tens of milliseconds to compile: there are two of them,
// and small ones find the places where they are tried.
const subjectFirst = new RegExp(
  `(?<![${letter}0-9’'-])(${phrase})(?:, who|${aside})${adverbs} (${verbs})(?![${letter}’'-])`,
  'g',
)
const subject = new RegExp(phrase, 'y')
const verbHead = new RegExp(`^,?\\s*(${verbs})(?: [a-z]+ly)? (?=\\S)`)
const preposition =
  /(?:^|\s)(?:in|at|near|from|with|to|by|for|of|after|before|on|about|against|between|outside|inside|around|over|under|behind|beside)\s(?:the )?$/i

/** The subjects of verbs of saying in a text, left to right. `text` should be a sentence. */
export function attributionsIn(text: string): Attribution[] {
  const found: Attribution[] = []
  subjectFirst.lastIndex = 0
  for (let match = subjectFirst.exec(text); match; match = subjectFirst.exec(text)) {
    const { 0: all, 1: subject = '', 2: verb = '', index } = match
    if (says(subject, verb, all) && mayBeSubject(text, index, all.length, verb))
      found.push({
        subject: bearerOf(text, index, subject),
        verb,
        start: index,
        end: index + all.length,
      })
    // "Police in Saltby said": not Saltby; what begins later may still be a subject.
    else subjectFirst.lastIndex = index + Math.max(1, subject.split(' ')[0]?.length ?? 1)
  }
  return found
}

/** No object of a preposition or a verb ("who entered the shaft found"), and no mere finding. */
function mayBeSubject(text: string, start: number, length: number, verb: string): boolean {
  const head = text.slice(Math.max(0, start - 24), start)
  // "… of its authors, who wrote": there is no other subject of that verb.
  if (preposition.test(head) && !/, who\b/.test(text.slice(start, start + length))) return false
  const word = /([a-z]+ed) $/.exec(head)?.[1]
  if (word !== undefined && !quotingVerbs.has(word)) return false
  return !/^f(?:ind|inds|ound)$/.test(verb) || text.startsWith(' that ', start + length)
}

/** A subject that begins at an offset of a text. */
export function subjectAt(text: string, offset: number): string | undefined {
  const from = offset + rolesBefore(text.slice(offset, offset + 120))
  subject.lastIndex = from
  const found = subject.exec(text)?.[0]
  if (found === undefined) return undefined
  const subjectWords = withoutVerb(found, text.slice(from + found.length, from + found.length + 8))
  return isSubject(subjectWords) ? bearerOf(text, from, subjectWords) : undefined
}

/** "As one former conductor put | it": a phrase takes any word, the verb too. */
function withoutVerb(found: string, behind: string): string {
  const [, rest = '', verb = ''] = /^(.* )(\p{Ll}+)$/u.exec(found) ?? []
  const isVerb = quotingVerbs.has(verb) && /^ (?:it|that|this|them)\b/.test(behind)
  return isVerb ? rest.trim() : found
}

/** "… Roe said" directly behind words in marks. */
export function subjectBehind(text: string): string | undefined {
  const trimmed = text.replace(/^,?\s*/, '')
  const plain = trimmed.slice(rolesBefore(trimmed.slice(0, 120)))
  subjectFirst.lastIndex = 0
  const match = subjectFirst.exec(plain)
  const [, found = '', verb = ''] = match?.index === 0 ? match : []
  return says(found, verb, match?.[0]) ? bearerOf(plain, 0, found) : undefined
}

/** "… said Roe" directly behind words in marks. */
export function verbBehindOf(text: string): string | undefined {
  const head = verbHead.exec(text)?.[0]
  if (head === undefined) return undefined
  // "said union negotiator Bashir Khan": what stands between the verb and a name is a role.
  const role =
    /^(?:\p{Ll}[\p{L}’'-]+ ){1,4}(?=\p{Lu}\S* \p{Lu})/u.exec(text.slice(head.length))?.[0] ?? ''
  const isRole = !role.split(' ').some((word) => functionWords.has(word))
  return subjectAt(text, head.length + (isRole ? role.length : 0))
}

const apposed =
  /^, ((?:\p{Lu}[\p{L}.’'-]* )*(?:(?:de|van|von|der|da|al|bin|la|le) )*\p{Lu}[\p{L}’'-]+)(?=[,.;:!?”"]|$)/u

const ownDescription = /^(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y) \p{Ll}/u

/** "The judge, Mrs Justice Pell, said": the name behind a role is its bearer's. */
export function bearerOf(text: string, start: number, subject: string): string {
  if (isPerson(subject)) return subject
  const from = start + subject.length
  const name = apposed.exec(text.slice(from, from + 80))?.[1]
  if (name === undefined) return subject
  // "Her insurer, Alpine Mutual, called it …"
  if (bodyWords.test(name)) return ownDescription.test(subject) ? name : subject
  return isPerson(name) ? name : subject
}

const isPerson = (name: string): boolean =>
  (isPersonName(nameOf(name)) && !roleTitles.has(name.split(' ').at(-1)?.toLowerCase() ?? '')) ||
  /^(?:Mrs?|Ms|Miss|Dr|Sir|Lord|Lady|Dame)\b/.test(name)

/** Verbs that hold, find and show things far more often than they say them. */
const holding =
  /^(?:hold|holds|held|present|presents|presented|see|sees|point|frame|frames|framed)$/

/** "Used to say", "would ask". */
const infinitive = / (?:used to|would|did|does) [a-z]+$/

/** "Harbour report" is no statement, "auditors report" is; a bare form needs a plural before it. */
function says(subject: string, verb: string, all = ''): boolean {
  if (subject === '' || !isSubject(subject) || holding.test(verb)) return false
  if (infinitive.test(all)) return true
  const bare = !/(?:s|ed)$/.test(verb) && reportingVerbs.has(`${verb}s`)
  return !bare || / and |s$|^(?:they|some|many|most|several|few)$/i.test(subject)
}
