import { compose } from './compose/index.ts'
import type { AudienceConfig } from './config/types.ts'
import { type Digest, digest } from './digest.ts'
import type { Effects, OutputFile, Printer } from './effects.ts'
import { BriefError } from './error.ts'
import type { Job } from './job.ts'
import type { Brief } from './model.ts'
import { normalizedFiles } from './normalized-files.ts'
import { record } from './record.ts'
import { renderer } from './renderer.ts'
import { sealPdf } from './seal/seal-pdf.ts'
import { select } from './select/index.ts'

/**
 * Normalize messy sources into Markdown trees, tag their sections by theme, and render a brief for
 * each audience.
 *
 * Returns what was written, by path below `job.out`. Throws `BriefError`; what printing alone has
 * spoiled is written without its PDFs first.
 */
export async function build(job: Job, effects: Effects): Promise<OutputFile[]> {
  const dossier = await digest(job, effects)
  const briefs = job.audiences.map((audience) => briefFor(audience, dossier, job))
  effects.reporter.stage('compose', `${briefs.length} briefs`)

  const render = await renderer(job.templates, effects)
  const pages = await Promise.all(
    briefs.map(async (brief) => ({ brief, html: await render.html(brief) })),
  )
  effects.reporter.stage('render', `${pages.length} pages`)

  const outputs = [
    ...normalizedFiles(dossier.documents),
    { path: 'ledger.json', data: `${JSON.stringify(dossier.ledger, null, 2)}\n` },
    ...pages.flatMap(({ brief, html }) => [
      ...(job.formats.has('html') ? [{ path: `${brief.audience}.html`, data: html }] : []),
      ...(job.formats.has('md')
        ? [{ path: `${brief.audience}.md`, data: render.markdown(brief) }]
        : []),
    ]),
  ]
  if (!job.formats.has('pdf')) return record(job, dossier, outputs, effects)
  return printAll(pages, job, dossier, outputs, effects)
}

function briefFor(audience: AudienceConfig, { ledger }: Digest, { config, generator }: Job): Brief {
  const evidence = select(ledger, audience)
  return compose(ledger, evidence, audience, config, `${generator.name} ${generator.version}`)
}

interface Page {
  brief: Brief
  html: string
}

/** Prints and seals every page, then records; keeps the HTML where only printing failed. */
async function printAll(
  pages: Page[],
  job: Job,
  dossier: Digest,
  outputs: OutputFile[],
  effects: Effects,
): Promise<OutputFile[]> {
  await using printer = effects.openPrinter()
  try {
    const printed = await printPages(pages, job, printer)
    const browser = await printer.info()
    effects.reporter.stage(
      'print',
      `${printed.length} PDFs by ${browser.name} ${browser.version}, ${browser.source}`,
    )
    return await record(job, dossier, [...outputs, ...printed], effects, browser)
  } catch (error) {
    if (error instanceof BriefError && error.failure === 'print')
      await record(job, dossier, outputs, effects)
    throw error
  }
}

/** A page is sealed while the browser prints the next. */
async function printPages(pages: Page[], job: Job, printer: Printer): Promise<OutputFile[]> {
  const sealed: Promise<OutputFile>[] = []
  for (const { brief, html } of pages) {
    const raw = await printer.print(html)
    sealed.push(seal(raw, brief, job))
  }
  return Promise.all(sealed)
}

async function seal(raw: Uint8Array, brief: Brief, job: Job): Promise<OutputFile> {
  const { name, version } = job.generator
  const data = await sealPdf(raw, {
    title: brief.title,
    author: '',
    subject: `${brief.series}: ${brief.status}`,
    keywords: [brief.dossier, brief.series],
    language: brief.language,
    date: new Date(job.epoch === undefined ? `${brief.date}T00:00:00Z` : job.epoch * 1000),
    producer: `${name} ${version}`,
    creator: `${name} ${version}`,
  })
  return { path: `${brief.audience}.pdf`, data }
}
