import { isPersonName } from '../../language/names.ts'
import { functionWords, headingNouns } from '../../language/words.ts'
import type { Block, Section } from '../../model.ts'
import type { Teller } from './teller.ts'

/** A paragraph with a label that may be a speaker's name. */
interface Turn {
  block: Block
  section: Section
  name: string
  /** By two parts, or by a name that the text has in full. */
  sure: boolean
}

/**
 * The speakers of a transcript's turns ("JANE ROE: …"), and of the paragraphs between turns, which
 * go on. Empty where labels are no names, or one name alone is a label.
 */
export function turnsIn(
  sections: Section[],
  fullNames: ReadonlyMap<string, string>,
): Map<Block, Teller> {
  const parts = byPart(fullNames)
  const turns = sections.flatMap((section) =>
    section.blocks.flatMap((block) => turnOf(block, section, parts) ?? []),
  )
  const found = new Map<Block, Teller>()
  if (!isConversation(turns)) return found
  for (const [i, { block, section, name }] of turns.entries()) {
    found.set(block, { name })
    const next = turns[i + 1]
    if (next?.section === section)
      for (const between of section.blocks.slice(
        section.blocks.indexOf(block) + 1,
        section.blocks.indexOf(next.block),
      ))
        if (between.kind === 'paragraph' && !between.label) found.set(between, { name })
  }
  return found
}

/** Labels that stand before remarks and not before speech. */
const remark =
  /^(?:note|tip|warning|example|update|correction|source|caption|photo|tags|important|remember|answer|question|caution|p\.?s)$/i
const timestamp = / ?[[(]\d{1,2}:\d\d(?::\d\d)?[\])]/

function turnOf(
  block: Block,
  section: Section,
  parts: ReadonlyMap<string, string>,
): Turn | undefined {
  const { kind, label, text } = block
  if (!label || kind === 'row' || kind === 'item') return undefined
  const said = text.slice(label.start, label.end).replace(timestamp, '').replace(/:\s*$/, '').trim()
  const plain = said === said.toUpperCase() ? fromCapitals(said) : said
  const bare = plain.replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\.? (?=\p{Lu})/u, '')
  const known = parts.get(bare)
  if (known !== undefined || isPersonName(bare))
    return { block, section, name: known ?? bare, sure: true }
  const isWord = /^\p{Lu}[\p{L}’'-]{1,20}$/u.test(bare) && !remark.test(bare)
  const lower = bare.toLowerCase()
  return isWord && !headingNouns.has(lower) && !functionWords.has(lower)
    ? { block, section, name: bare, sure: false }
    : undefined
}

const fromCapitals = (words: string): string =>
  words
    .toLowerCase()
    .replace(/(?<![\p{L}’])\p{L}|(?<=\bmc|\bo[’'])\p{L}/gu, (first) => first.toUpperCase())

/** Full names by their first and last parts, where one person alone has the part. */
function byPart(fullNames: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string | undefined>()
  for (const full of new Set(fullNames.values())) {
    const words = full.split(' ')
    for (const part of new Set([words[0] ?? '', words.at(-1) ?? '', full]))
      found.set(part, found.has(part) ? undefined : full)
  }
  return new Map([...found].flatMap(([part, full]) => (full === undefined ? [] : [[part, full]])))
}

/** Two who take turns; words that are not surely names must ask and answer. */
function isConversation(turns: Turn[]): boolean {
  const names = new Set(turns.map(({ name }) => name))
  if (names.size < 2 || turns.length < 3 || turns.length === names.size) return false
  const asks = turns.some(({ block }) => block.text.trimEnd().endsWith('?'))
  return asks || turns.every(({ sure }) => sure)
}
