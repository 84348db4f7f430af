import { build } from './build.ts'
import type { Effects, OutputFile } from './effects.ts'
import { BriefError, type Diagnostic } from './error.ts'
import type { Job } from './job.ts'
import { manifestPath } from './record.ts'
import { sha256 } from './seal/sha256.ts'

/**
 * Builds everything twice, each time with a browser of its own, and writes it once, with
 * `SHA256SUMS`. Throws `BriefError` (output) naming the files whose bytes were not the same.
 */
export async function release(job: Job, effects: Effects): Promise<OutputFile[]> {
  const first = await rehearse(job, effects)
  const second = await rehearse(job, effects)
  const differing = first.filter(
    ({ path, data }) => !sameBytes(data, second.find((f) => f.path === path)?.data),
  )
  if (differing.length > 0) throw new BriefError('output', differing.map(notReproducible))
  effects.reporter.stage('compare', `${first.length} files, the same bytes twice`)
  const sums = first.map(({ path, data }) => `${sha256(data)}  ${path}\n`).sort(bySecondColumn)
  const files = [...first, { path: 'SHA256SUMS', data: sums.join('') }]
  await effects.disk.write(job.out, files)
  return files
}

/** A build that writes nothing, and knows of no earlier one. */
async function rehearse(job: Job, effects: Effects): Promise<OutputFile[]> {
  const { readIfAny } = effects.disk
  const earlier = manifestPath(job)
  const disk = {
    ...effects.disk,
    write: async () => {},
    readIfAny: async (path: string) => (path === earlier ? undefined : readIfAny(path)),
  }
  return build(job, { ...effects, disk })
}

function sameBytes(a: string | Uint8Array, b: string | Uint8Array | undefined): boolean {
  return b !== undefined && Buffer.from(a).equals(Buffer.from(b))
}

const bySecondColumn = (a: string, b: string): number => (a.slice(66) < b.slice(66) ? -1 : 1)

const notReproducible = ({ path }: OutputFile): Diagnostic => ({
  code: 'E_NOT_REPRODUCIBLE',
  severity: 'error',
  message: `two builds gave ${path} different bytes`,
  hint: 'this is a bug unless a source was changed in between; nothing was written',
})
