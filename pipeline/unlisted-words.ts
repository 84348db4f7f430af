import type { ThemeConfig } from './config/types.ts'
import { tokens } from './language/tokens.ts'
import { functionWords, reportingVerbs } from './language/words.ts'
import type { Block, TaggedSection } from './model.ts'

export interface Place {
  file: string
  line: number
}

/** A word of paragraphs that no theme has, as it mostly stands there. */
export interface UnlistedWord {
  word: string
  /** Paragraphs that hold it. */
  paragraphs: number
  /** The first of them. */
  places: Place[]
}

const most = { words: 20, places: 3 }

/** The blocks of sections without a theme, with their file. */
export function untaggedBlocks(sections: TaggedSection[]): (Block & { file: string })[] {
  return sections
    .filter(({ tags }) => tags.length === 0)
    .flatMap(({ file, blocks }) => blocks.map((block) => ({ ...block, file })))
}

interface Entry {
  forms: Map<string, number>
  places: Place[]
  paragraphs: number
}

/** The commonest words of untagged blocks that no phrase holds, by stem, the commonest first. */
export function unlistedWords(
  blocks: (Block & { file: string })[],
  themes: ThemeConfig[],
): UnlistedWord[] {
  const listed = new Set(
    themes.flatMap(({ phrases }) => phrases.flatMap(({ text }) => tokens(text).map((t) => t.stem))),
  )
  const entries = new Map<string, Entry>()
  for (const block of blocks) noteWords(block, listed, entries)
  return [...entries.values()]
    .filter(({ paragraphs }) => paragraphs > 1)
    .sort((a, b) => b.paragraphs - a.paragraphs)
    .slice(0, most.words)
    .map(({ forms, paragraphs, places }) => ({ word: commonest(forms), paragraphs, places }))
}

function noteWords(
  { text, file, line }: Block & { file: string },
  listed: ReadonlySet<string>,
  entries: Map<string, Entry>,
): void {
  const here = new Set<string>()
  for (const { stem, start, end } of tokens(text)) {
    const word = text.slice(start, end)
    if (listed.has(stem) || !isContent(word.toLowerCase())) continue
    const entry: Entry = entries.get(stem) ?? { forms: new Map(), places: [], paragraphs: 0 }
    entries.set(stem, entry)
    entry.forms.set(word, (entry.forms.get(word) ?? 0) + 1)
    if (here.has(stem)) continue
    here.add(stem)
    entry.paragraphs++
    if (entry.places.length < most.places) entry.places.push({ file, line })
  }
}

const isContent = (word: string): boolean =>
  /^\p{L}{3}/u.test(word) && !functionWords.has(word) && !reportingVerbs.has(word)

/** Of equally common forms the first found. */
function commonest(forms: Map<string, number>): string {
  let best = ''
  for (const [form, count] of forms) if (count > (forms.get(best) ?? 0)) best = form
  return best
}
