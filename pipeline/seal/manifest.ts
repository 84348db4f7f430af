import type { BrowserInfo, OutputFile } from '../effects.ts'
import type { Diagnostic } from '../error.ts'
import type { SourceFile } from '../model.ts'
import { sha256 } from './sha256.ts'

type Input = Pick<SourceFile, 'path' | 'sha256' | 'bytes' | 'layer'>

/** All that a build has read, written and noticed. */
export interface BuildRecord {
  generator: { name: string; version: string; node?: string }
  /** Absent where nothing was printed. */
  browser?: BrowserInfo
  config: { path: string; sha256: string }
  inputs: Input[]
  /** The originals that quotations were held against. */
  references?: Input[]
  outputs: OutputFile[]
  /** Per source, how often each rule of cleaning has worked. */
  cleaning: Record<string, Record<string, number>>
  warnings: Diagnostic[]
  /** The manifest that is in the folder already; one that cannot be read counts as none. */
  previous?: string
}

interface OutputRecord {
  path: string
  sha256: string
  bytes: number
  /** Id of the build that wrote it. */
  build: string
}

/**
 * The manifest of a release folder, as JSON text: what was made of what, by what, each file with
 * its hash. The same build gives the same text. A build of some files only keeps the entries of
 * the others, which name the build they come from.
 */
export function manifest(record: BuildRecord): string {
  const { generator, browser, config } = record
  const inputs = inputRecords(record.inputs)
  const references = inputRecords(record.references ?? [])
  const originals = references.length > 0 ? { references } : {}
  const build = buildId({
    ...{ inputs, ...originals, config: config.sha256, version: generator.version },
  })
  const written = record.outputs.map(({ path, data }) => outputRecord(path, data, build))
  const paths = new Set(written.map(({ path }) => path))
  const kept = previousOutputs(record.previous).filter(({ path }) => !paths.has(path))
  const whole = {
    schema: 1,
    generator: { name: generator.name, version: generator.version, node: generator.node },
    browser: browser && { name: browser.name, version: browser.version, source: browser.source },
    config: { path: config.path, sha256: config.sha256 },
    inputs,
    ...originals,
    outputs: [...written, ...kept].sort(byPath),
    cleaning: sortKeys(record.cleaning, (rules) => sortKeys(rules, (count) => count)),
    warnings: record.warnings.map(plain).sort(byPlace),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

function inputRecords(files: Input[]) {
  const records = files.map(({ path, sha256, bytes, layer }) => ({
    ...{ path, sha256, bytes },
    // The bytes of the text that places are counted in.
    ...(layer && { layer: layer.sha256 }),
  }))
  return records.sort(byPath)
}

/** Short name of a build: the same sources, configuration and program give the same. */
function buildId(from: object): string {
  return sha256(JSON.stringify(from)).slice(0, 12)
}

function outputRecord(path: string, data: string | Uint8Array, build: string): OutputRecord {
  const bytes = typeof data === 'string' ? Buffer.byteLength(data) : data.length
  return { path, sha256: sha256(data), bytes, build }
}

/** The files that a manifest records, by their paths; none where it cannot be read. */
export const recordedPaths = (text: string | undefined): string[] =>
  previousOutputs(text).map(({ path }) => path)

function previousOutputs(text: string | undefined): OutputRecord[] {
  const data = text === undefined ? undefined : parse(text)
  if (!isObject(data) || data.schema !== 1 || !Array.isArray(data.outputs)) return []
  return data.outputs.flatMap((entry: unknown) => {
    if (!isObject(entry)) return []
    const { path, sha256, bytes, build } = entry
    const isComplete = typeof path === 'string' && typeof sha256 === 'string'
    if (!isComplete || typeof bytes !== 'number' || typeof build !== 'string') return []
    return [{ path, sha256, bytes, build }]
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function plain(d: Diagnostic): Diagnostic {
  const { code, severity, message, file, line, column, excerpt, hint } = d
  const places = { file, line, column, excerpt, hint }
  const given = Object.entries(places).filter(([, value]) => value !== undefined)
  return { code, severity, message, ...Object.fromEntries(given) }
}

function sortKeys<T, U>(map: Record<string, T>, convert: (value: T) => U): Record<string, U> {
  const entries = Object.entries(map).sort(([a], [b]) => compare(a, b))
  return Object.fromEntries(entries.map(([key, value]) => [key, convert(value)]))
}

function compare(a: string | number, b: string | number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function byPath(a: { path: string }, b: { path: string }): number {
  return compare(a.path, b.path)
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file ?? '', b.file ?? '') ||
    compare(a.line ?? 0, b.line ?? 0) ||
    compare(a.column ?? 0, b.column ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  )
}
