import { readDateLine } from '../../../language/date-line.ts'
import { furniture } from '../../../language/furniture.ts'
import { isPersonName } from '../../../language/names.ts'
import type { Found } from '../label.ts'

/** What a line says of who wrote a text. */
export interface Byline extends Pick<Found, 'author' | 'publisher' | 'date'> {
  author: string
  /** It says so with a word ("by", "Words:") or gives the date, too; else it is but a name. */
  explicit: boolean
}

const by =
  /^(?:(?:(?:written|posted|reported|published|edited|compiled|story|words|text|report(?:ing)?|analysis|opinion|review|interview|guest post|comment|article|additional reporting)(?: and \w+)? )?by:?|authors?(?:\(s\))?:|words:|text:|reporting:|reporter:|writer:|report:|story:)\s+(.{2,100})$/i

const role =
  /\b(?:correspondent|reporter|editor|writer|journalist|columnist|staff|bureau|desk|chief|producer|professor|lecturer|researcher|fellow|analyst|director|contributor|team|agency)s?\b/i

const outlet =
  /^the \p{Lu}|\b(?:News|Times|Post|Herald|Press|Reuters|Review|Journal|Gazette|Courier|Tribune|Echo|Chronicle|Observer|Mail|Magazine|Radio|Media|Telegraph|Guardian|Standard|Dispatch|Ledger|Bulletin|Daily|Weekly|Today|AP|AFP|BBC)\b/u

const honorific = /^(?:Dr|Prof(?:essor)?|Sir|Dame|Mr|Mrs|Ms|Rev)\.? (?=\p{Lu})/u

/** "Words: Ann Lee   Photographs: Bo Berg": whose the pictures are is not asked. */
const pictured =
  /[\s,;|]+(?:photo(?:graph)?s?|photography|pictures?|images?|illustrations?)(?::| by)\s.{2,60}$/i
/** "14 October, Board Room, Carrow House": where a meeting is held. */
const place =
  /\b(?:Rooms?|House|Hall|Cent(?:re|er)|Chambers?|Building|Offices?|Library|School|Church|Hotel|Theatre|Auditorium|Suite|Online|Zoom|Teams)\b/

/**
 * Reads a byline: "By Ann Lee", "Ann Lee and Bo Berg", "Words: Ann Lee", "By Ann Lee, Health
 * Correspondent", "Ann Lee | 3 May 2024 | 5 min read", "Posted on 3 May 2024 by Ann Lee", "Ann
 * Lee, The Herald".
 */
export function bylineOf(text: string): Byline | undefined {
  if (text.length > 140) return undefined
  const parts = text.split(/\s(?:[|·•–—/]|-)\s|\s?\|\s?/)
  if (parts.length > 1 && parts.length <= 5) return ofParts(parts)
  const dated = readDateLine(text)
  if (!dated) return ofWords(text.replace(pictured, ''))
  if (place.test(dated.rest) && !by.test(dated.rest)) return undefined
  const found = ofWords(dated.rest) ?? handleOf(dated.rest)
  return found && { ...found, ...(dated.iso && { date: dated.iso }), explicit: true }
}

/** "Posted on 3 May 2024 by ewan": how a blog names who wrote. */
function handleOf(rest: string): Byline | undefined {
  const author = /^by:? ([\p{L}\p{N}_.-]{2,30})$/iu.exec(rest)?.[1]
  return author === undefined ? undefined : { author, explicit: true }
}

/** Name, day and length, with bars or dots between them. */
function ofParts(parts: string[]): Byline | undefined {
  const isDay = (part: string): boolean => readDateLine(part)?.rest === ''
  const left = parts.filter((part) => !isDay(part) && furniture(part)?.rule !== 'counter')
  const found = left.flatMap((part) => bylineOf(part) ?? [])[0]
  const day = parts.find(isDay)
  const date = day === undefined ? undefined : readDateLine(day)?.iso
  if (!found || left.length > 2) return undefined
  if (left.length === 2 && !found.explicit && day === undefined) return undefined
  return { ...found, ...(date && { date }), explicit: found.explicit || left.length === 1 }
}

function ofWords(text: string): Byline | undefined {
  const said = by.exec(text)?.[1]
  const { names, rest } = namesIn(said ?? text)
  if (names === '') return said === undefined ? undefined : unnamed(said)
  if (rest === '') return { author: names, explicit: said !== undefined }
  if (outlet.test(rest) && rest.length <= 40)
    return { author: names, publisher: rest.replace(/^(?:for|of|at) /, ''), explicit: true }
  if (said !== undefined || (role.test(rest) && rest.length <= 60 && !/[.!?]$/.test(rest)))
    return { author: names, explicit: true }
  return undefined
}

/** "By the Editorial Board", "By Reuters": nobody's name, but in a name's place. */
function unnamed(said: string): Byline | undefined {
  const known =
    outlet.test(said) || role.test(said) || /\b(?:Board|Staff|Council|Office)\b/.test(said)
  const proper = /^\p{Lu}/u.test(said) && said.split(' ').length <= 6 && !/[.!?]$/.test(said)
  return known || proper ? { author: said, explicit: true } : undefined
}

/** The names that a text begins with, and what stands behind them. */
function namesIn(text: string): { names: string; rest: string } {
  const pieces = text.split(/(,? and | & |; |, | (?:for|of|at|in) (?=\p{Lu}|the ))/u)
  let end = 0
  for (let i = 0; i < pieces.length; i += 2) {
    const piece = pieces[i]?.trim() ?? ''
    if (!isName(piece) || (i > 0 && (outlet.test(piece) || role.test(piece)))) break
    end = i + 1
  }
  const names = pieces.slice(0, end).join('').trim()
  return {
    names,
    rest: pieces
      .slice(end + 1)
      .join('')
      .replace(/^(?:for|of|at|in) /, '')
      .trim(),
  }
}

const isName = (text: string): boolean => {
  const bare = text.replace(honorific, '')
  return (
    isPersonName(bare) ||
    isPersonName(fromCapitals(bare)) ||
    (bare !== text && /^\p{Lu}\p{Ll}+$/u.test(bare))
  )
}

/** "ANN LEE" as "Ann Lee"; a text with small letters as it is. */
const fromCapitals = (text: string): string =>
  /\p{Ll}/u.test(text) || text.length < 6
    ? text
    : text.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, a, b) => a + b.toLowerCase())

/** Whether a line may stand between title and text as the name of the writer. */
export const isByline = (text: string): boolean => bylineOf(text) !== undefined

/** "Health Correspondent" under a name. */
export const isRole = (text: string): boolean =>
  text.length <= 50 && role.test(text) && /^\p{Lu}/u.test(text) && !/[.!?:]$/.test(text)
