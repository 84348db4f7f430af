import type { OutputFile } from './effects.ts'
import type { Document, SourceFile } from './model.ts'
import { toMarkdown } from './normalize/to-markdown.ts'
import { sha256 } from './seal/sha256.ts'

/**
 * Every source as normalized Markdown, and beside it the log of what was removed or changed, and
 * the text layer in which places are counted, where the source has one.
 */
export function normalizedFiles(documents: Document[]): OutputFile[] {
  const names = outputNames(documents.map(({ file }) => file.path))
  return documents.flatMap(({ file, tree, meta, log }, i) => [
    { path: `normalized/${names[i]}.md`, data: toMarkdown(tree, meta) },
    { path: `normalized/${names[i]}.log.json`, data: `${JSON.stringify(log, null, 2)}\n` },
    ...(file.layer ? [{ path: layerPath(names[i] ?? file.path, file), data: file.text }] : []),
  ])
}

/** Where the normalized Markdown of each source lies. */
export function normalizedPaths(documents: Document[]): Map<string, string> {
  const paths = documents.map(({ file }) => file.path)
  return new Map(outputNames(paths).map((name, i) => [paths[i] ?? '', `normalized/${name}.md`]))
}

const layerPath = (name: string, { format }: SourceFile): string =>
  `normalized/${name}.layer.${format === 'html' ? 'html' : 'txt'}`

/** Longest name of a file that is left as it is: 255 bytes are the most a disk takes, endings included. */
const longest = 200

/**
 * A name for each source that no other one has, on a disk that folds case either; the extension
 * stays, so that `a.txt` and `a.html` are two. A name too long is cut and told apart by its hash.
 */
export function outputNames(paths: string[]): string[] {
  const taken = new Map<string, number>()
  for (const path of paths) taken.set(path.toLowerCase(), (taken.get(path.toLowerCase()) ?? 0) + 1)
  return paths.map((path) => {
    const clash = (taken.get(path.toLowerCase()) ?? 0) > 1
    const [name = '', ...folders] = path.split('/').reverse()
    const long = Buffer.byteLength(name) > longest
    if (!clash && !long) return path
    const short = Buffer.from(name)
      .subarray(0, longest - 10)
      .toString()
      .replace(/\uFFFD+$/, '')
    return [...folders.reverse(), `${short}~${sha256(path).slice(0, 8)}`].join('/')
  })
}
