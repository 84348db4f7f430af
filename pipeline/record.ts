import type { Digest } from './digest.ts'
import type { BrowserInfo, Effects, OutputFile } from './effects.ts'
import type { Job } from './job.ts'
import { type BuildRecord, manifest } from './seal/manifest.ts'
import { sha256 } from './seal/sha256.ts'

/** Writes the outputs with their manifest, which comes last and is the record of the build. */
export async function record(
  job: Job,
  dossier: Digest,
  outputs: OutputFile[],
  { disk, reporter }: Effects,
  browser?: BrowserInfo,
): Promise<OutputFile[]> {
  const previous = await disk.readIfAny(manifestPath(job))
  const text = manifestOf(job, dossier, outputs, {
    ...(browser ? { browser } : {}),
    ...(previous ? { previous: new TextDecoder().decode(previous) } : {}),
  })
  const all = [...outputs, { path: 'manifest.json', data: text }]
  await disk.write(job.out, all)
  reporter.stage('write', `${all.length} files into ${job.out}`)
  return all
}

/** What `outputs` were made from, by what, with the hashes of all: the text of a manifest. */
export const manifestOf = (
  job: Job,
  { files, references, documents, warnings }: Digest,
  outputs: OutputFile[],
  rest: Pick<BuildRecord, 'browser' | 'previous'>,
): string =>
  manifest({
    generator: job.generator,
    config: { path: nameOf(job.config.path), sha256: sha256(job.configBytes) },
    inputs: files,
    references,
    outputs,
    cleaning: Object.fromEntries(
      documents.map(({ file, log }) => [file.path, countBy(log.map(({ rule }) => rule))]),
    ),
    warnings,
    ...rest,
  })

/** Where the record of an earlier build lies. */
export const manifestPath = ({ out }: Job): string => `${out}/manifest.json`

/** The name only: where a checkout lies must not change the manifest's bytes. */
const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

function countBy(names: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
