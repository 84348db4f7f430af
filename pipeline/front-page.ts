import { composeFrontPage } from './compose/front-page.ts'
import type { Digest } from './digest.ts'
import type { Effects, OutputFile } from './effects.ts'
import type { Job } from './job.ts'
import { normalizedPaths } from './normalized-files.ts'
import { manifestPath } from './record.ts'
import type { Renderer } from './renderer.ts'
import { recordedPaths } from './seal/manifest.ts'

/**
 * The dossier's front page, with links to the briefs that are written now and to those that an
 * earlier build has recorded and that are still there.
 *
 * @param paths of the files that are written with it
 */
export async function frontPage(
  job: Job,
  { ledger, documents }: Digest,
  paths: readonly string[],
  render: Pick<Renderer, 'frontPage'>,
  { disk }: Pick<Effects, 'disk'>,
): Promise<OutputFile> {
  const files = new Set([...paths, 'manifest.json'])
  const previous = await disk.readIfAny(manifestPath(job))
  const recorded = recordedPaths(previous && new TextDecoder().decode(previous))
  // Paths in a manifest may be anybody's; only names of briefs are looked for.
  const older = recorded.filter(
    (path) => !files.has(path) && /^[^/\\]+\.(?:html|pdf|docx|md)$/.test(path),
  )
  for (const path of older) {
    if (await disk.readIfAny(`${job.out}/${path}`)) files.add(path)
  }
  const { name, version } = job.generator
  const page = composeFrontPage(
    ledger,
    job.config,
    files,
    normalizedPaths(documents),
    `${name} ${version}`,
  )
  return { path: 'index.html', data: await render.frontPage(page) }
}
