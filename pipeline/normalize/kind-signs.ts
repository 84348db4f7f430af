import { headingNouns } from '../language/words.ts'
import { recordSigns } from './record-signs.ts'
import {
  anywhere,
  type Evidence,
  inLines,
  isShort,
  type Sign,
  several,
  wordsOfTitle,
} from './sign.ts'

/** Labels by which a program's summary is divided; a person's article has at most one of them. */
const summaryLabels =
  /^(?:(?:key|main) (?:takeaways?|points|insights|figures(?: (?:&|and) topics)?|topics|quotes)|takeaways?|deep dives?|(?:1|one)-liners?|tl;? ?dr|(?:deeper |short |brief |episode |executive |detailed )?summary|show notes|episode notes|in this episode|chapters|highlights|topics covered|keywords|best quotes|actionable insights)(?=:|\s*$)/i

const speaksOf =
  /\b[Tt]he (?:speakers?|hosts?|guests?|narrator|podcast|episode|video|conversation|interview|discussion|presenter|interviewee) (?:also |then |further )?(?:argues?|discuss(?:es)?|emphasi[sz]es?|explains?|highlights?|notes?|suggests?|explores?|delves?|covers?|critiques?|examines?|stresses|points out|concludes?|describes?|touches|expresses|underscores?|outlines?|addresses)\b/

/** What a text says of itself when a program wrote it, and the names of the icons that say so. */
export const generatedWords: RegExp =
  /\b(?:(?:AI|auto(?:matically)?|machine)[- ]generated(?: (?:summary|transcript|overview|notes|content|by)|$)|(?:generated|written|produced|created|compiled|prepared|summari[sz]ed) (?:by|with|using|with the help of) (?:an? |our )?(?:AI|artificial intelligence|ChatGPT|Claude|Gemini|Copilot|GPT|LLM|language model|large language model|algorithm|bot)\b|(?:generated|produced|created|compiled) automatically|automatically (?:generated|produced|created|compiled|summari[sz]ed)|AI (?:summary|overview|takeaways?)\b|auto_awesome|text_snippet_summary)/i

/** The signs of all kinds. Those of one kind add up. */
export const signs: readonly Sign[] = [
  {
    kind: 'statute',
    points: 3,
    find: ({ lines }) =>
      inLines(/\bbe it enacted\b/i)({ title: '', removed: [], lines: lines.slice(0, 15) }),
  },
  {
    kind: 'statute',
    points: 2,
    find: inLines(
      /\bthis (?:act|code|regulation|chapter|title) (?:may be cited|shall (?:come into force|enter into force|apply|take effect))\b/i,
    ),
  },
  {
    kind: 'statute',
    points: 1,
    find: several(
      /^(?:SEC(?:TION|\.)|Sec(?:tion|\.)|Art(?:icle|\.)|§)\s*\d+[\d.a-z()-]*/,
      [3, 999],
      'numbered sections',
    ),
  },
  { kind: 'statute', points: 1, find: shallOften },
  {
    kind: 'press-release',
    points: 3,
    find: anywhere(
      /\b(?:for immediate release|embargoed until|\/PRNewswire\/|\(BUSINESS WIRE\)|GLOBE ?NEWSWIRE)/i,
    ),
  },
  {
    kind: 'press-release',
    points: 2,
    find: inLines(/^(?:media|press)(?: relations)? (?:contacts?|enquiries|inquiries)\b/i, isShort),
  },
  {
    kind: 'press-release',
    points: 1,
    find: inLines(
      /^\p{Lu}[\p{L} .,'-]{2,40}, (?:\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2} \p{L}{3,9} \d{4}) ?[–—-]/u,
    ),
  },
  { kind: 'press-release', points: 1, find: inLines(/^About (?:the )?\p{Lu}[\p{L}&. ]{1,40}$/u) },
  {
    kind: 'press-release',
    points: 1,
    find: inLines(/\btoday (?:announced|launched|unveiled|published)\b/i),
  },
  { kind: 'press-release', points: 1, find: inLines(/^(?:#{3}|# # #|-30-|-ends-|ends)$/i) },
  {
    kind: 'repost',
    points: 3,
    find: anywhere(
      /\bthis (?:article|post|piece|story|essay|report|column|text|commentary|interview)(?: has| was| is)?(?: been)? (?:(?:originally|first|previously) (?:published|posted|appeared|ran|printed)|(?:re-?published|re-?posted|re-?printed|syndicated|cross-?posted)\b)/i,
    ),
  },
  {
    kind: 'repost',
    points: 3,
    find: inLines(
      /^(?:\*|\(|\[|Note: )?(?:originally|first) (?:published|posted|appeared|printed) (?:on|at|in|by|from|as|here)\b|^(?:re-?published|re-?printed|re-?posted|cross-?posted|syndicated) (?:with (?:kind )?permission|from|under|by|courtesy|on|at)\b/i,
      isShort,
    ),
  },
  {
    kind: 'repost',
    points: 3,
    find: several(
      /^\W*(?:founded date|founded (?:in|since)|sectors?\b|posted jobs|viewed\b|company (?:description|size|overview|type)|add a review|industry\b|headquarters\b|employees\b|followers?\b|open positions|rating\b|member since)/i,
      [4, 999],
      'lines of a directory profile',
    ),
  },
  { kind: 'transcript', points: 3, find: turns },
  { kind: 'transcript', points: 1, find: ({ title }) => wordsOfTitle(title, /\btranscript\b/i) },
  {
    kind: 'transcript',
    points: 2,
    find: inLines(
      /^(?:full |edited |rough |machine )?transcript(?: of\b.{0,80})?:?$|\bthis (?:transcript|conversation) (?:was|has been) (?:lightly )?edited\b/i,
      isShort,
    ),
  },
  { kind: 'summary', points: 3, find: anywhere(generatedWords) },
  { kind: 'summary', points: 3, find: several(summaryLabels, [2, 999], 'labels of a summary') },
  { kind: 'summary', points: 1, find: several(summaryLabels, [1, 1], 'label of a summary') },
  { kind: 'summary', points: 1, find: several(speaksOf, [1, 2], 'account of what somebody says') },
  {
    kind: 'summary',
    points: 2,
    find: several(speaksOf, [3, 999], 'accounts of what somebody says'),
  },
  {
    kind: 'summary',
    points: 2,
    find: ({ title }) =>
      wordsOfTitle(
        title,
        /^(?:(?:book |podcast |video |episode |article )?summary(?: of\b|:)|.{0,80}\b(?:summary of|a summary|summarized|summarised)\b)/i,
      ),
  },
  {
    kind: 'note',
    points: 3,
    find: ({ title }) =>
      wordsOfTitle(
        title,
        /^(?:reading notes?|notes? on|memo(?:randum)?|meeting notes?|field notes?)\b/i,
      ),
  },
  ...recordSigns,
]

/** In a thousand words of a statute, "shall" stands a dozen times; in other texts hardly ever. */
function shallOften({ lines }: Evidence): string | undefined {
  const text = lines.map((line) => line.text).join(' ')
  const words = text.split(' ').length
  const count = text.match(/\bshall\b/g)?.length ?? 0
  return count >= 5 && count * 1000 >= words * 8 ? `“shall” ${count} times` : undefined
}

const turn =
  /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*)?(\p{Lu}[\p{L}.'’ -]{0,40}?)(?: ?[[(]\d{1,2}:\d{2}(?::\d{2})?[\])])?:(?=\s|$)/u

/** Lines that open with a speaker's name, the same few names again and again. */
function turns({ lines }: Evidence): string | undefined {
  const names = lines
    .flatMap(({ text }) => turn.exec(text.slice(0, 80))?.[1] ?? [])
    .filter((name) => !headingNouns.has(name.toLowerCase()))
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const again = [...counts].filter(([, count]) => count >= 3)
  const spoken = again.reduce((sum, [, count]) => sum + count, 0)
  if (again.length < 2 || spoken < 6 || spoken * 3 < lines.length) return undefined
  return `${spoken} turns of ${again
    .map(([name]) => name)
    .slice(0, 3)
    .join(', ')}`
}
