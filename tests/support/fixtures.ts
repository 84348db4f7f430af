import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, shared } from './run-brief.ts'

/** Texts by their paths, as they lie in a folder of sources. */
export type Texts = Record<string, string>

/** The texts of `tests/line-cases`, without the labels before the bars. */
function lineCases(): Texts {
  const folder = join(root, 'tests/line-cases')
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const rows = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
      return [name, rows.map((row) => row.replace(/^\w+ \| /, '')).join('\n')]
    }),
  )
}

function folderOf(path: string): Texts {
  const names = readdirSync(path).filter((name) => name !== 'README.md')
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]))
}

/** Every set of texts; that of the real clippings is empty where they are not at hand. */
export const fixtures: [name: string, texts: Texts][] = [
  ['line cases', lineCases()],
  ['reading notes', folderOf(join(root, 'sources'))],
  ['school meals', folderOf(join(root, 'tests/dossiers/school-meals/sources'))],
  ['real clippings', existsSync(shared) ? folderOf(join(shared, 'sources')) : {}],
]
