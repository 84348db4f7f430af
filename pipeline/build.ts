import { attachments } from './attachments.ts'
import { checkCertainty } from './check-certainty.ts'
import { type Digest, digest } from './digest.ts'
import { draftAll } from './draft.ts'
import type { Effects, OutputFile } from './effects.ts'
import { BriefError, fail } from './error.ts'
import { exportLedger } from './export/index.ts'
import type { Job } from './job.ts'
import { judge } from './judge.ts'
import { normalizedFiles } from './normalized-files.ts'
import { openPress, type Press } from './press.ts'
import { record } from './record.ts'
import { renderer } from './renderer.ts'

/**
 * Normalize messy sources into Markdown trees, tag their sections by theme, and render a brief for
 * each audience.
 *
 * Returns what was written, by path below `job.out`. Throws `BriefError`; what printing alone has
 * spoiled is written without its PDFs first.
 */
export async function build(job: Job, effects: Effects): Promise<OutputFile[]> {
  const dossier = await digest(job, effects)
  const drafts = draftAll(dossier.ledger, job.audiences, job.config, nameOf(job))
  const judged = judge(drafts, dossier, job, effects.reporter)
  refuseWarnings(job, judged)
  const render = await renderer(job.templates, effects)
  const exported = exportLedger(dossier.ledger, dossier.documents)
  await using press = openPress(job, effects, (brief, browser) =>
    attachments(job, dossier, exported, brief, browser),
  )
  const outputs: OutputFile[] = []
  for (const { audience, brief } of drafts) {
    checkCertainty(brief, dossier.ledger)
    const html = await render.html(brief)
    await press.print(brief, html)
    if (job.formats.has('html')) outputs.push({ path: `${audience.id}.html`, data: html })
    if (job.formats.has('md'))
      outputs.push({ path: `${audience.id}.md`, data: render.markdown(brief) })
  }
  effects.reporter.stage('render', `${job.audiences.length} briefs`)

  outputs.unshift(...normalizedFiles(dossier.documents), ...exported)
  // Awaited here, or the press would be closed before it has finished.
  return await finish(job, judged, outputs, effects, press)
}

/** Under `--strict` nothing is written once something was warned of. */
function refuseWarnings(job: Job, dossier: Digest): void {
  const count = job.warnings.length + dossier.warnings.length
  if (!job.strict || count === 0) return
  const message = `${count} ${count === 1 ? 'warning' : 'warnings'} under --strict; nothing was written`
  throw fail('findings', 'E_STRICT', message, {
    hint: 'mend what is warned of, or leave out --strict',
  })
}

const nameOf = ({ generator: { name, version } }: Job): string => `${name} ${version}`

/** Waits for the press and writes everything; keeps the HTML where only printing failed. */
async function finish(
  job: Job,
  dossier: Digest,
  outputs: OutputFile[],
  effects: Effects,
  press: Press,
): Promise<OutputFile[]> {
  try {
    const { files, browser } = await press.finish()
    if (browser) effects.reporter.stage('print', `${files.length} PDFs by ${labelOf(browser)}`)
    return await record(job, dossier, [...outputs, ...files], effects, browser)
  } catch (error) {
    if (error instanceof BriefError && error.failure === 'print')
      await record(job, dossier, outputs, effects)
    throw error
  }
}

const labelOf = ({ name, version, source }: { name: string; version: string; source: string }) =>
  `${name} ${version}, ${source}`
