/**
 * The Markdown that sources are read as and normalized sources are written in: CommonMark with
 * GitHub's tables, task lists, footnotes and strike-through. Bare addresses stay plain text, as
 * they are in the other formats: GitHub's search for them looks through escapes (`a\@b.org`
 * becomes a link), leaves nodes without a place, and takes longer than all the rest of parsing.
 */
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { type Processor, unified } from 'unified'
import { keepStrayChecks } from './stray-checks.ts'

/** A list of extensions as plugins leave it: nested, and in part under `extensions`. */
type Nested<T> = T | Nested<T>[]

interface Extension {
  transforms?: unknown
  unsafe?: { character: string; atBreak?: boolean | null | undefined }[] | null
  extensions?: Nested<Extension>[] | null
}

/** Takes GitHub's bare links out of what `remark-gfm` has set up. */
function withoutBareLinks(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions?.push({
    disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] },
  })
  // The two lists hold extensions of different types; of both only the fields above are used.
  for (const extension of flat(data.fromMarkdownExtensions as Nested<Extension>)) {
    delete extension.transforms
  }
  for (const extension of flat(data.toMarkdownExtensions as Nested<Extension>)) {
    extension.unsafe &&= extension.unsafe.filter(
      ({ character, atBreak }) => atBreak || !'@.:'.includes(character),
    )
  }
}

function flat(extensions: Nested<Extension> | undefined): Extension[] {
  if (!extensions) return []
  if (Array.isArray(extensions)) return extensions.flatMap(flat)
  return [extensions, ...flat(extensions.extensions ?? [])]
}

/** Parses and writes the dialect. */
export const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    bulletOrdered: '.',
    emphasis: '*',
    fence: '`',
    fences: true,
    incrementListMarker: true,
    listItemIndent: 'one',
    resourceLink: true,
    // Dashes would make a heading of the line above.
    rule: '*',
    setext: false,
    strong: '*',
  })
  .use(withoutBareLinks)
  .use(keepStrayChecks)
  .freeze()
