import type { Disk } from '../effects.ts'
import { BriefError, type Diagnostic } from '../error.ts'
import type { SourceFile } from '../model.ts'
import type { ConvertLimits } from './convert/converted.ts'
import { type FoundSource, findSources } from './find-sources.ts'
import { type ReadSource, readSource } from './read-source.ts'

export interface ReadLimits extends ConvertLimits {
  /** The most bytes that one source may have. */
  sourceBytes: number
  /** The most sources. */
  sources: number
}

/** A source that was left out under `skipBad`, and why. */
export interface SkippedSource {
  path: string
  diagnostics: Diagnostic[]
}

export interface ReadResult {
  /** Sorted by path, in which no two are alike. */
  files: SourceFile[]
  skipped: SkippedSource[]
  /** Warnings about files that are not among `files`: empty ones, those of unknown formats. */
  messages: Diagnostic[]
  /** Where each source lies, by its path: what the messages about it name. */
  locations: ReadonlyMap<string, string>
}

/**
 * Reads every source that a dossier names, with the metadata of its sidecar `<source>.yaml`.
 * Hidden files, `README.md` and YAML files are no sources, nor is what a browser saved beside a
 * page. The path of a source is relative to the folder named (of a glob: to the folder before its
 * first wild card); a file that two patterns give is one source.
 *
 * @param patterns folders, files or globs, with `/`
 * @throws BriefError `sources`, with all errors of all files; under `skipBad` for want of sources
 *   or too many of them only
 */
export async function read(
  patterns: readonly string[],
  disk: Disk,
  limits: ReadLimits,
  options: { skipBad: boolean },
): Promise<ReadResult> {
  const { sources, diagnostics } = await findAll(patterns, disk)
  if (sources.length > limits.sources) {
    stopOnErrors([...diagnostics, tooMany(sources.length, limits.sources)])
  }
  const results: [FoundSource, ReadSource][] = []
  for (const source of sources) {
    results.push([source, await readSource(source, disk, limits)])
  }
  return settle(results, diagnostics, options.skipBad)
}

async function findAll(patterns: readonly string[], disk: Disk) {
  const byLocation = new Map<string, FoundSource>()
  const diagnostics: Diagnostic[] = []
  for (const pattern of patterns) {
    const found = await findSources(pattern, disk)
    diagnostics.push(...found.diagnostics)
    for (const source of found.sources) {
      if (!byLocation.has(source.location)) byLocation.set(source.location, source)
    }
  }
  const sources = [...byLocation.values()].sort((a, b) => order(a.found.path, b.found.path))
  diagnostics.push(...sameNames(sources))
  return { sources, diagnostics }
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** A source is named by its path: two that share one could not be told apart in a brief. */
function sameNames(sources: FoundSource[]): Diagnostic[] {
  return sources.flatMap((source, i) => {
    const other = sources[i - 1]
    if (other?.found.path !== source.found.path) return []
    const message = `a second source named ${source.found.path}; the first is ${other.location}`
    const hint = 'rename one of them, or name the folder above both'
    return [{ code: 'E_SAME_NAME', severity: 'error', message, file: source.location, hint }]
  })
}

function settle(
  results: [FoundSource, ReadSource][],
  found: Diagnostic[],
  skipBad: boolean,
): ReadResult {
  const bad = results.filter(([, { diagnostics }]) => diagnostics.some(isError))
  const files = results.flatMap(([, { file }]) => (file ? [file] : []))
  const left = results.filter(([, r]) => r.file === undefined && !r.diagnostics.some(isError))
  stopOnErrors([...found, ...(skipBad ? [] : bad.flatMap(([, { diagnostics }]) => diagnostics))])
  if (files.length === 0) {
    const all = results.flatMap(([, { diagnostics }]) => diagnostics)
    throw new BriefError('sources', [noneLeft(results.length), ...all])
  }
  return {
    files,
    skipped: bad.map(
      ([
        {
          found: { path },
        },
        { diagnostics },
      ]) => ({ path, diagnostics }),
    ),
    messages: [...found, ...left.flatMap(([, { diagnostics }]) => diagnostics)],
    locations: new Map(
      results.map(
        ([
          {
            found: { path },
            location,
          },
        ]) => [path, location],
      ),
    ),
  }
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error'
}

function stopOnErrors(diagnostics: Diagnostic[]): void {
  if (diagnostics.some(isError)) throw new BriefError('sources', diagnostics.filter(isError))
}

function tooMany(count: number, limit: number): Diagnostic {
  return {
    code: 'E_TOO_MANY',
    severity: 'error',
    message: `${count} sources, where at most ${limit} are read`,
    hint: 'name fewer, or raise limits.sources',
  }
}

function noneLeft(count: number): Diagnostic {
  return {
    code: 'E_NO_SOURCES',
    severity: 'error',
    message: `none of the ${count} sources can be used`,
    hint: 'mend what is told of them',
  }
}
