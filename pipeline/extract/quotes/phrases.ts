import { bodyWords, quotingVerbs, roleTitles } from '../../language/speech.ts'
import { functionWords } from '../../language/words.ts'

/**
 * Letters of Latin, Greek and Cyrillic, as ranges: a pattern that names every letter of Unicode
 * this often takes the engine a second to compile.
 */
export const upper =
  'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚΆ-ΏΑ-ΫЀ-Я'
export const lower = 'a-zß-öø-ÿ'
export const letter = 'A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿ'

/** Sources of patterns for the phrases that can be the subject of a verb of saying. */

const abbreviated = `(?:Dr|Mr|Mrs|Ms|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|Jr|Sr|[${upper}])\\.`
const noName =
  '(?!(?:The|An?|And|Or|But|That|Which|Who|When|Where|While|If|As|Than|Because|Since|Of|For|At|From|With|In|On|To|By|After|Before|Over|Under|During|It|He|She|They|We|You|This|These|Those|Not|No|So|Yet|However|Although|Though|Asked|Yesterday|Today|Meanwhile|Also|Later|Earlier|There|Here|What|How|Why|Its|His|Her|Their|Our|My|Is|Are|Was|Were|Once|Then|Now|Still|Even|Only|Like|Unlike|Despite|Against|Among|Between|Both|Some|Many|Most|All|Each|Every|Several|Other|Last|Next|Nobody|Nothing|Everyone|Someone|I)\\b(?!\\.))'
const cap = `(?:${abbreviated}|${noName}[${upper}][${letter}0-9&]*(?:[-’'][${letter}0-9]+)*)`
const particle = '(?:de|da|del|della|di|dos|van|von|der|den|ter|la|le|bin|ibn|al|el|y|&|and|ap|mac)'
const nickname = `(?: [“"‘(][${letter}]{2,15}[”"’)])?`
/** A name with what hangs on it: "Ministry of Health", "Paul Grant of the treasury". */
export const proper = `(?:[Tt]he )?${cap}${nickname}(?: (?:${particle} ){0,2}${cap}){0,5}(?:’(?! ?[${lower}]))?(?: (?:of|for|at|from) (?:the (?:[${lower}][${letter}’'-]+)?(?: ?${cap}){0,5}|${cap}(?: ${cap}){0,4})){0,2}`

const grammar =
  '(?!(?i:the|an?|and|or|but|that|which|who|whom|whose|what|how|why|whether|though|although|so|yet|nor|no|when|where|while|if|as|than|because|since|until|unless|of|for|at|from|with|in|on|to|by|into|about|after|before|over|under|during|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|shall|should|must|not|it|he|she|they|we|i|you|this|these|those|said|says|told|say|kept|keeps)\\b)'
const noun = `${grammar}[${letter}0-9][${letter}0-9’'&-]*`
const determiner =
  '(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Oo]ther|[Cc]ertain)'
const tail = `(?: (?:of|for|at|from|with|in|on|to|by|outside|near|inside|close to|familiar with|among) (?:(?:the|an?|its|his|her|their|this|that) )?${noun}(?: ${noun}){0,4}){0,4}`
/** "The port authority", "a spokesperson for the union", "one official". */
const described = `${determiner}(?: ${noun}){1,6}${tail}`
/** The same up to one of the nouns given, whatever verb follows. */
export const describedBy = (heads: string): string =>
  `${determiner}(?: ${noun}){0,4}? ${heads}(?![${letter}’'-])(?: (?:of|for) (?:the )?${noun})?`
/** "Critics", "Sources familiar with the talks", "Lindgren’s lawyer", "residents of the quay". */
const plural = `(?:${noun} ){0,4}?${grammar}(?:[${letter}][${letter}’-]*s|[${upper}][a-z]+ [0-9]+|people|staff|women|men|police)(?![${letter}’'-])${tail}`
/** "Priory Mutual’s head of underwriting". */
const owned = `${cap}(?: ${cap}){0,4}[’']s?(?: ${noun}){1,5}(?: of ${noun})?`
export const pronoun = '(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)'
export const isPronoun = new RegExp(`^${pronoun}$`)

/** "Another said", "many argue": somebody who is not named at all. */
const quantity = '(?:[Aa]nother|[Oo]thers|[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost|[Ff]ew|[Oo]ne)'
const isQuantity = new RegExp(`^${quantity}$`)

/** "One of my deputies" */
const partitive = `(?:[Oo]ne|[Tt]wo|[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal) of (?:the|its|his|her|their|my|our|these|those)(?: ${noun}){1,3}${tail}`

/** Any of them; the plain plural last, since it would take any word. */
export const phrase = `(?:${partitive}|${described}|${owned}|${proper}|(?:${pronoun}|${quantity})(?![${letter}’'])|${plural})`

/** What may stand between a subject and its verb: "…, who chairs the board, also". */
export const aside =
  '(?:, [“‘"][^“”‘"]{2,80}[”’"],?|,[^,;:“”"]{2,90}(?:,[^,;:“”"]{2,90}){0,2},| \\([^)]{1,60}\\))?'
export const adverbs =
  '(?: (?:also|further|then|later|now|even|has|have|had|would|himself|herself|therefore|only|still|once|again|finally|just|[a-z]+ly|went on to|used to|would|was (?:also )?quoted as|were quoted as|did|does|kept|keeps))*'

const honorific = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? (?=\p{Lu})/u

const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=\p{Lu})/u

/** A subject as a speaker is named: without article before a name, roles in front, possessive. */
export function nameOf(found: string): string {
  const plain = found.trim().replace(/[,.]$/, '')
  const statement =
    /^(?:[Tt]he )?(.{2,60}?)[’']s? (?:[a-z-]+ )?(?:statement|letter|reply|email|submission|spokes\w+)$/u.exec(
      plain,
    )
  const base = statement?.[1] && !/spokes/.test(plain) ? withArticle(plain, statement[1]) : plain
  const bearer = bearerIn(withoutBody(base))
  if (bearer !== undefined) return withoutRoles(bearer)
  if (!/^(?:[Tt]he )?\p{Lu}/u.test(base)) return base
  if (
    /^(?:The|A|An|One|Its|His|Her|Their|Some|Many|Several|Most|Other|Two|Three|Our|My|Another) \p{Ll}/u.test(
      base,
    )
  )
    return base
  const name = base
    .replace(/^[Tt]he (?=\p{Lu})/u, '')
    .replace(weekday, '')
    .replace(honorific, '')
  return withoutRoles(withoutBody(name))
}

/** "Chief executive Dana Whitlock", "the engineer Sam Okoro": the name behind a role. */
function bearerIn(words: string): string | undefined {
  const [, role = '', name = ''] =
    /^((?:\p{L}[\p{L}’'-]* )*?\p{Ll}[\p{L}’'-]* )((?:\p{Lu}[\p{L}.’'-]* |(?:de|van|von|der|da|al|bin|la|le) )*\p{Lu}[\p{L}’'-]+)$/u.exec(
      words,
    ) ?? []
  if (
    name === '' ||
    bodyWords.test(name) ||
    / (?:(?:of|for|at|from|in|on|to|with|and)(?: (?:the|an?|its|his|her|their))?|de|van|von|der|da|al|bin|la|le|&) $/.test(
      ` ${role}`,
    )
  )
    return undefined
  const titled = role
    .trim()
    .split(/[ -]/)
    .some((word) => roleTitles.has(word.toLowerCase()))
  return titled || (/ /.test(name) && !/[’']s /.test(role)) ? name : undefined
}

/** How many letters of roles stand before a name at the head of a text: "Mine manager Pavel …". */
export function rolesBefore(text: string): number {
  const run = /^(?:[\p{L}’'-]+ ){1,6}?(?=\p{Lu})/u.exec(text)?.[0] ?? ''
  const words = run.trim().toLowerCase().split(' ')
  const isRole =
    roleTitles.has(words.at(-1) ?? '') || (roleTitles.has(words[0] ?? '') && words[1] === 'for')
  const tells = words.some((word, i) => quotingVerbs.has(word) || (i > 0 && joins.test(word)))
  // "Mr Lowe", "Judge Marsh" are names already.
  return isRole && !tells && /(?:^| )\p{Ll}/u.test(run) ? run.length : 0
}

const joins = new RegExp(`^(?:${determiner}|of|in|at|from|and|who|to|is|was)$`)

/** "The union’s statement" is the union's; "Calder Council’s statement" Calder Council's. */
const withArticle = (whole: string, owner: string): string =>
  /^[Tt]he /.test(whole) && /^\p{Ll}/u.test(owner) ? `the ${owner}` : owner

/** "Paul Grant of the treasury" is Paul Grant; the "Ministry of Health" keeps its name. */
function withoutBody(name: string): string {
  const [, before = '', last = ''] =
    /^(.{0,80}?)(\p{Lu}\S* \p{Lu}\S*) (?:of|at|from|for) /u.exec(name) ?? []
  if (last === '' || bodyWords.test(last)) return name
  const titled = last.split(' ').some((word) => roleTitles.has(word.toLowerCase()))
  return titled && !/^(?:Sir|Dame|Lord|Lady|Dr|Mr|Mrs|Ms|Professor) /.test(last)
    ? name
    : before + last
}

function withoutRoles(name: string): string {
  const words = name.split(' ')
  let last = -1
  for (const [i, word] of words.entries()) {
    if (/^(?:of|for|at|from)$/.test(word)) break
    if (roleTitles.has(word.toLowerCase().replace(/\.$/, ''))) last = i
  }
  const rest = words.slice(last + 1)
  // A peer is called by title and name.
  if (rest.length === 1 && /^(?:Sir|Dame|Lord|Lady)$/.test(words[last] ?? ''))
    return words.slice(last).join(' ')
  return rest.length > 0 && /^\p{Lu}/u.test(rest[0] ?? '') && !bodyWords.test(rest.join(' '))
    ? rest.join(' ')
    : name
}

/** Days, months and words at the head of a sentence are no names. */
const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Yesterday|Today|However|Meanwhile|Asked|According|Earlier|Later|Instead|Still|Perhaps|Nobody|Nothing|Everyone|Everybody|Somebody|Someone|Anyone|[Ss]ometimes|[Aa]lways|[Pp]erhaps|[Nn]owadays|[Aa]fterwards|[Bb]esides|[Tt]hus|[Ii]ndoors|[Oo]utdoors|[Uu]pstairs|[Dd]ownstairs)$/

/** Whether a subject can speak: no word of grammar, no day. */
export function isSubject(found: string): boolean {
  const words = found.split(' ').filter((word) => !/^the$/i.test(word))
  const [first = ''] = words
  if (isPronoun.test(found) || isQuantity.test(found)) return true
  if (words.length === 1 && calendar.test(first)) return false
  return words.length > 1 || (first.length > 1 && !functionWords.has(first.toLowerCase()))
}
