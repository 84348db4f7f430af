import type { Digest } from './digest.ts'
import type { BrowserInfo, OutputFile } from './effects.ts'
import type { Job } from './job.ts'
import type { Brief } from './model.ts'
import { printedEvidence } from './printed-evidence.ts'
import { manifestOf } from './record.ts'
import type { Attachment } from './seal/attach-files.ts'

const kinds: Record<string, Pick<Attachment, 'type' | 'description'>> = {
  'ledger.json': {
    type: 'application/json',
    description: 'Every claim of the sources with its place, kind, speaker and origin',
  },
  'figures.csv': { type: 'text/csv', description: 'The figures of the sources' },
  'references.json': {
    type: 'application/vnd.citationstyles.csl+json',
    description: 'The sources, as CSL-JSON',
  },
  'references.bib': { type: 'application/x-bibtex', description: 'The sources, as BibTeX' },
  'evidence.json': {
    type: 'application/json',
    description: 'What this brief prints, and the claim behind each statement',
  },
  'manifest.json': {
    type: 'application/json',
    description: 'Hashes of the sources and of the other attachments, and what made them',
  },
}

/** What a brief's PDF carries: its evidence, and the record of what that was made from. */
export function attachments(
  job: Job,
  dossier: Digest,
  exported: OutputFile[],
  brief: Brief,
  browser: BrowserInfo,
): Attachment[] {
  const evidence = `${JSON.stringify(printedEvidence(brief), null, 2)}\n`
  const files = [...exported, { path: 'evidence.json', data: evidence }]
  const manifest = { path: 'manifest.json', data: manifestOf(job, dossier, files, { browser }) }
  return [...files, manifest].map(({ path, data }) => ({
    name: path,
    data,
    ...(kinds[path] ?? { type: 'application/octet-stream', description: path }),
  }))
}
