import { attachments } from './attachments.ts'
import { checkCertainty } from './check-certainty.ts'
import { type Digest, digest } from './digest.ts'
import { draftAll } from './draft.ts'
import type { Effects, OutputFile } from './effects.ts'
import { BriefError, fail } from './error.ts'
import { exportLedger } from './export/index.ts'
import { fontWarnings } from './font-warnings.ts'
import { frontPage } from './front-page.ts'
import { dateOf, type Job } from './job.ts'
import { judge } from './judge.ts'
import type { Brief } from './model.ts'
import { normalizedFiles } from './normalized-files.ts'
import { openPress, type Press } from './press.ts'
import { record } from './record.ts'
import { type Renderer, renderer } from './renderer.ts'

/**
 * Normalize messy sources into Markdown trees, tag their sections by theme, and render a brief for
 * each audience.
 *
 * Returns what was written, by path below `job.out`. Throws `BriefError`; what printing alone has
 * spoiled is written without its PDFs first.
 */
export async function build(job: Job, effects: Effects): Promise<OutputFile[]> {
  const dossier = await digest(job, effects)
  const frame = { ...job.config, skipped: dossier.skipped }
  const drafts = draftAll(dossier.ledger, job.audiences, frame, nameOf(job))
  const judged = judge(drafts, dossier, job, effects.reporter)
  const warnings = [...judged.warnings]
  refuseWarnings(job, warnings.length)
  const render = await renderer(job.templates, effects)
  const exported = exportLedger(dossier.ledger, dossier.documents)
  await using press = openPress(job, effects, (brief, browser) =>
    attachments(job, dossier, exported, brief, browser),
  )
  const outputs: OutputFile[] = []
  for (const { audience, brief } of drafts) {
    checkCertainty(brief, dossier.ledger)
    for (const warning of fontWarnings(brief)) {
      effects.reporter.diagnostic(warning)
      warnings.push(warning)
    }
    refuseWarnings(job, warnings.length)
    const html = await render.html(brief)
    await press.print(brief, html, render.html)
    if (job.formats.has('html')) outputs.push({ path: `${audience.id}.html`, data: html })
    if (job.formats.has('md'))
      outputs.push({ path: `${audience.id}.md`, data: render.markdown(brief) })
    if (job.formats.has('docx')) outputs.push(await wordFile(brief, job, render))
  }
  effects.reporter.stage('render', `${job.audiences.length} briefs`)

  outputs.unshift(...normalizedFiles(dossier.documents), ...exported)
  // Awaited here, or the press would be closed before it has finished.
  return await finish(job, { ...judged, warnings }, outputs, effects, { press, render })
}

/** A brief as a Word document. */
const wordFile = async (brief: Brief, job: Job, render: Renderer): Promise<OutputFile> => ({
  path: `${brief.audience}.docx`,
  data: await render.word(brief, dateOf(brief, job).toISOString()),
})

/** Under `--strict` nothing is written once something was warned of. */
function refuseWarnings(job: Job, ofSources: number): void {
  const count = job.warnings.length + ofSources
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
  { press, render }: { press: Press; render: Renderer },
): Promise<OutputFile[]> {
  const front = (pdfs: string[]) =>
    frontPage(job, dossier, [...outputs.map(({ path }) => path), ...pdfs], render, effects)
  // Made while the last brief is printed, as if all went well.
  const expected = await front(job.formats.has('pdf') ? job.audiences.map(pdfOf) : [])
  try {
    const { files, browser } = await press.finish()
    if (browser) effects.reporter.stage('print', `${files.length} PDFs by ${labelOf(browser)}`)
    return await record(job, dossier, [...outputs, ...files, expected], effects, browser)
  } catch (error) {
    if (error instanceof BriefError && error.failure === 'print')
      await record(job, dossier, [...outputs, await front([])], effects)
    throw error
  }
}

const pdfOf = ({ id }: { id: string }): string => `${id}.pdf`

const labelOf = ({ name, version, source }: { name: string; version: string; source: string }) =>
  `${name} ${version}, ${source}`
