import { posix } from 'node:path'
import type { Disk, FoundFile } from '../effects.ts'
import { BriefError, type Diagnostic } from '../error.ts'
import { locate } from './locate.ts'
import { extensions, type FileFormat, sourceFormat } from './source-format.ts'

/** A file that is a source by its name; its bytes are not looked at yet. */
export interface FoundSource {
  found: FoundFile
  /** Where it lies, as the user would write it. */
  location: string
  format: FileFormat
}

export interface FoundSources {
  sources: FoundSource[]
  diagnostics: Diagnostic[]
}

/** The sources that a pattern names, in the order of the disk, with what else it names. */
export async function findSources(pattern: string, disk: Disk): Promise<FoundSources> {
  const sources: FoundSource[] = []
  const diagnostics: Diagnostic[] = []
  const files = (await find(pattern, disk, diagnostics)).filter(({ path }) => !isHidden(path))
  const paths = new Set(files.map(({ path }) => path))
  for (const found of files) {
    const location = locate(pattern, found.path)
    const format = sourceFormat(found.path)
    if (isPartOfPage(found.path, paths) || isReadme(found.path)) continue
    if (format !== undefined) sources.push({ found, location, format })
    else diagnostics.push(...notRead(found.path, location, paths))
  }
  if (sources.length === 0 && !diagnostics.some((d) => d.severity === 'error')) {
    diagnostics.push(noSources(pattern, files.length))
  }
  return { sources, diagnostics }
}

async function find(pattern: string, disk: Disk, diagnostics: Diagnostic[]): Promise<FoundFile[]> {
  try {
    return await disk.find(pattern)
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    diagnostics.push(...error.diagnostics)
    return []
  }
}

function isHidden(path: string): boolean {
  // Word notes the owner of an open document in `~$report.docx`.
  return path.split('/').some((segment) => segment.startsWith('.') || segment.startsWith('~$'))
}

function isReadme(path: string): boolean {
  return posix.basename(path).toLowerCase() === 'readme.md'
}

/** Browsers save what `page.html` needs, advertisements in frames too, in `page_files/`. */
function isPartOfPage(path: string, paths: Set<string>): boolean {
  const segments = path.split('/')
  return segments.some((segment, i) => {
    if (i === segments.length - 1 || !segment.endsWith('_files')) return false
    const page = [...segments.slice(0, i), segment.slice(0, -'_files'.length)].join('/')
    return paths.has(`${page}.html`) || paths.has(`${page}.htm`)
  })
}

/** Why a file is not read: nothing to say of a sidecar that has its source. */
function notRead(path: string, file: string, paths: Set<string>): Diagnostic[] {
  const extension = posix.extname(path)
  const stem = path.slice(0, path.length - extension.length)
  if (!/^\.ya?ml$/i.test(extension)) {
    const message = 'not read: no known format'
    const hint = `read are ${extensions}`
    return [{ code: 'W_UNKNOWN_FORMAT', severity: 'warning', message, file, hint }]
  }
  // Some other YAML: a configuration, say.
  if (sourceFormat(stem) === undefined) return []
  if (extension === '.yaml' && paths.has(stem)) return []
  const message = 'not read: no source has this file for its metadata'
  const hint = `the metadata of a source stands in <source>.yaml, as report.txt.yaml`
  return [{ code: 'W_ORPHAN_SIDECAR', severity: 'warning', message, file, hint }]
}

function noSources(pattern: string, files: number): Diagnostic {
  const what = files === 0 ? 'nothing is there' : 'no file there is one'
  return {
    code: 'E_NO_SOURCES',
    severity: 'error',
    message: `no sources in ${pattern}: ${what}`,
    hint: `name a folder, a file or a glob such as sources/**/*.md; read are ${extensions}`,
  }
}
