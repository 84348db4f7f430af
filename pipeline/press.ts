import type { BrowserInfo, Effects, OutputFile, Printer } from './effects.ts'
import { dateOf, type Job } from './job.ts'
import type { Brief } from './model.ts'
import { printNumbered } from './print-numbered.ts'
import type { Attachment } from './seal/attach-files.ts'
import { sealPdf } from './seal/seal-pdf.ts'
import { turn } from './turn.ts'

/** Prints and seals in the background, one page after another, while others are still written. */
export interface Press extends AsyncDisposable {
  /**
   * Takes a page, and returns when the browser has it; trouble is kept for `finish`. `render` makes
   * it again, where its contents are to be numbered.
   */
  print(brief: Brief, html: string, render: (brief: Brief) => Promise<string>): Promise<void>
  /** All PDFs and the browser that printed them; throws what went wrong first. */
  finish(): Promise<{ files: OutputFile[]; browser?: BrowserInfo }>
}

/** What the PDF of a brief carries, printed by this browser. */
export type Enclose = (brief: Brief, browser: BrowserInfo) => Attachment[]

/** The press of a job; one without PDFs has nothing to do and opens no browser. */
export function openPress(job: Job, effects: Effects, enclose: Enclose): Press {
  return job.formats.has('pdf') ? browserPress(job, effects.openPrinter(), enclose) : idlePress
}

const idlePress: Press = {
  print: async () => {},
  finish: async () => ({ files: [] }),
  [Symbol.asyncDispose]: async () => {},
}

type Result = { file: OutputFile } | { error: unknown }

function browserPress(job: Job, printer: Printer, enclose: Enclose): Press {
  const results: Promise<Result>[] = []
  return {
    async print(brief, html, render) {
      const sealed = printNumbered(brief, html, render, printer).then(async (raw) => {
        await turn()
        return seal(raw, brief, job, enclose(brief, await printer.info()))
      })
      // Kept as a value: a rejection that nobody waits for yet would end the program.
      results.push(
        sealed.then(
          (file) => ({ file }),
          (error: unknown) => ({ error }),
        ),
      )
      await turn()
    },
    async finish() {
      const files = (await Promise.all(results)).map((result) => {
        if ('error' in result) throw result.error
        return result.file
      })
      return { files, browser: await printer.info() }
    },
    [Symbol.asyncDispose]: () => printer[Symbol.asyncDispose](),
  }
}

async function seal(
  raw: Uint8Array,
  brief: Brief,
  job: Job,
  attachments: Attachment[],
): Promise<OutputFile> {
  const { name, version } = job.generator
  const description = {
    title: brief.title,
    author: '',
    subject: `${brief.series}: ${brief.status}`,
    keywords: [brief.dossier, brief.series],
    language: brief.language,
    date: dateOf(brief, job),
    producer: `${name} ${version}`,
    creator: `${name} ${version}`,
  }
  return { path: `${brief.audience}.pdf`, data: await sealPdf(raw, description, attachments) }
}
