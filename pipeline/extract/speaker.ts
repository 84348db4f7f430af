import { isPersonName } from '../language/names.ts'
import { roleTitles } from '../language/speech.ts'
import { functionWords, reportingVerbs } from '../language/words.ts'

/** Who says a sentence. */
export interface Voice {
  speaker?: string
  /** Who reports that the speaker says it. */
  via?: string
  /** "Industry experts", "some observers": somebody says it, and nobody is named. */
  anonymous?: string
}

const cap = "(?:\\p{Lu}[\\p{L}\\p{N}.’'&-]*)"
const joint = '(?:of|for|the|de|van|von|der|al|&)'
const proper = `(?:[Tt]he )?${cap}(?: (?:${joint} ){0,2}${cap}){0,5}`
const collective = `[Tt]he (?:[a-z-]+ ){0,2}(?:ministry|auditors?|government|council|commission|authors?|evaluators?|report|study|company|firm|bank|agency|committee|court|minister|president|essay|summary|post|paper|note|article|roundup|clipping|podcast|blog)(?: (?:of|for) (?:the )?${cap}(?: ${cap}){0,3})?`
// "The auditors warn": as a name, "The" alone would do, and "auditors" would be the verb.
const named = `(?:${collective}|${proper})`
const aside = '(?:,[^,.;]{3,90},|(?: \\([^)]{2,60}\\)))?'
const adverb =
  '(?: (?:also|further|then|later|now|even|has|have|had|himself|herself|therefore|only|still|publicly|reportedly|again))*'
const verb = '([a-z]+)'

const attributed = new RegExp(
  `^["“]?(${named})(?:[’']s? [a-z-]+)?${aside}${adverb} ${verb}\\b`,
  'u',
)
const accordingTo = new RegExp(`\\b[Aa]ccording to (${named})`, 'u')
const tailVerb = new RegExp(`,["”]? (${named}) ${verb}[,.]`, 'u')
const tailVerbFirst = new RegExp(`[,.!?]["”’] ${verb} (${named})`, 'u')
const dashName = new RegExp(`["”]\\s*[-–—]{1,2}\\s*(${proper})\\s*$`, 'u')
const appositive = new RegExp(
  `^(?:[\\p{L} .-]{2,60} )?(?:chief executive|CEO|journalist|capitalist|scientist|professor|minister|governor|senator|director|analyst|economist|expert|spokes\\w+|editor|president|chair\\w*)(?: of [\\p{L}.& ]{2,40})? (${cap}(?: ${cap}){1,3})${aside}${adverb} ${verb}\\b`,
  'u',
)
const anonymous =
  /^(?:some|many|most|several|a few|other|certain|industry|independent|the)?\s?(?:unnamed |industry |other )?(?:experts?|observers?|analysts?|critics?|commentators?|researchers|officials?|sources?|skeptics?|sceptics?|people|leaders|scholars|economists)\b[^.]{0,40}?\b(?:say|argue|claim|believe|suggest|warn|expect|think|fear|contend|estimate)/i

const reports = (word: string | undefined): boolean =>
  word !== undefined && reportingVerbs.has(word)

/**
 * "Reading note", "Harbour report": after one name the bare form is a noun; "auditors report". After
 * a possessive any form is: "the port's claim of higher dues", "Oduya's reported illness".
 */
const says = (name: string, verb: string | undefined): boolean =>
  reports(verb) && !/[’']s?$/.test(name) && (!isBareForm(verb ?? '') || / and |s$/.test(name))

const isBareForm = (verb: string): boolean =>
  !/(?:s|ed)$/.test(verb) && reportingVerbs.has(`${verb}s`)

/** "The port adds that …" says something, "the port adds a berth" does. */
const doing = /^(?:adds?|added|holds?|held|repeats?|repeated|counter(?:s|ed)?)$/

/** Such a verb with what is done to behind it. */
const acts = (verb = '', rest: string): boolean => doing.test(verb) && /^ (?!that\b)/.test(rest)

/** Finds the speaker that a sentence itself names. No speaker is guessed. */
export function voiceIn(sentence: string): Voice {
  const dash = dashName.exec(sentence)?.[1]
  if (dash) return { speaker: clean(dash) }
  const nobody = anonymous.exec(sentence)?.[0]
  if (nobody) return { anonymous: nobody }
  for (const pattern of [appositive, attributed, tailVerb]) {
    const match = pattern.exec(sentence)
    const rest = match ? sentence.slice(match.index + match[0].length) : ''
    if (match?.[1] && says(match[1], match[2]) && isNamed(match[1]) && !acts(match[2], rest)) {
      const second = reportedBy(rest)
      return second ? { speaker: second, via: clean(match[1]) } : { speaker: clean(match[1]) }
    }
  }
  const after = tailVerbFirst.exec(sentence)
  if (after?.[2] && reports(after[1])) return { speaker: clean(after[2]) }
  const source = accordingTo.exec(sentence)?.[1]
  if (source && /\p{Lu}/u.test(source)) return { speaker: clean(source) }
  return {}
}

/** "the Journal reported that | Okoro acknowledged": the second voice is the speaker. */
function reportedBy(rest: string): string | undefined {
  const match = /^ that (.{2,160})$/su.exec(rest)
  const inner = match?.[1] && attributed.exec(match[1].replace(/^[^,]{2,40}[’']s (?=\p{Lu})/u, ''))
  return inner?.[1] && says(inner[1], inner[2]) && isNamed(inner[1]) ? clean(inner[1]) : undefined
}

/** A capital at the head of a sentence does not make a name: "However", "These". */
function isNamed(name: string): boolean {
  const words = name.split(' ').filter((word) => !/^the$/i.test(word))
  const [first] = words
  return (
    first !== undefined &&
    !functionWords.has(first.toLowerCase()) &&
    first.length > 1 &&
    first !== 'Well'
  )
}

const clean = (name: string): string =>
  withoutRole(
    name
      .replace(/^[Tt]he (?=\p{Lu})/u, '')
      .replace(/[’']s$|[.,]$/u, '')
      .trim(),
  )

/** "Journalist Jane Roe" is Jane Roe; a title before a surname stays. */
function withoutRole(name: string): string {
  const [, role = '', rest = ''] = /^(\p{Lu}\p{Ll}+) (.+)$/u.exec(name) ?? []
  return rest !== '' && roleTitles.has(role.toLowerCase()) && isPersonName(rest) ? rest : name
}

/** The speaker that a lead-in gives to its list: "According to the minister:", "Oduya argues:". */
export function voiceOfLeadIn(leadIn: string): Voice {
  const head = leadIn.replace(/:$/, '')
  const source =
    /^(?:According to|In the words of|As) (.{2,60}?)(?: (?:puts it|says|writes|argues).*)?$/u.exec(
      head,
    )?.[1]
  if (source && head.startsWith('According'))
    return { speaker: clean(source.split(',')[0] ?? source) }
  return voiceIn(`${head}.`)
}
