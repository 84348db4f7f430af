import type { Effects } from './effects.ts'
import { BriefError, type Diagnostic } from './error.ts'
import { extract } from './extract/index.ts'
import type { Job } from './job.ts'
import type { Document, Ledger, SourceFile, TaggedSection } from './model.ts'
import { normalize } from './normalize/index.ts'
import { parse } from './parse/index.ts'
import { read } from './read/read.ts'
import { split } from './split/index.ts'
import { tagger } from './tag/index.ts'
import { turn } from './turn.ts'

/** What is the same for every audience: the sources, read and understood. */
export interface Digest {
  files: SourceFile[]
  documents: Document[]
  sections: TaggedSection[]
  ledger: Ledger
  /** Warnings, all of which have been reported. */
  warnings: Diagnostic[]
}

/** From the files named to the ledger. Throws `BriefError` with the errors of all sources at once. */
export async function digest(
  job: Pick<Job, 'config' | 'sources' | 'skipBad'>,
  { disk, reporter }: Pick<Effects, 'disk' | 'reporter'>,
): Promise<Digest> {
  const { config } = job
  const found = await read(job.sources, disk, config.limits, { skipBad: job.skipBad })
  reporter.stage('read', `${found.files.length} sources`)

  const located = locator(found.locations)
  const parsed = await parseAll(found.files, job.skipBad, located)
  reporter.stage('parse', `${parsed.documents.length} documents`)

  const documents = parsed.documents.map(normalize)
  const removed = documents.flatMap(({ log }) => log).filter(({ action }) => action === 'removed')
  reporter.stage('normalize', `${removed.length} removals`)

  await turn()
  const sections = documents.flatMap(split).map(tagger(config.themes))
  const tagged = sections.filter(({ tags }) => tags.length > 0)
  reporter.stage('tag', `${tagged.length} of ${sections.length} sections`)

  await turn()
  const ledger = extract(documents, sections, {
    title: config.title,
    aliases: config.aliases,
    ...(config.date === undefined ? {} : { date: config.date }),
  })
  reporter.stage('extract', `${ledger.claims.length} claims, ${ledger.origins.length} origins`)

  await turn()
  const skipped = [...found.skipped.flatMap(({ diagnostics }) => diagnostics), ...parsed.skipped]
  const warnings = [
    ...skipped.map((diagnostic): Diagnostic => ({ ...diagnostic, severity: 'warning' })),
    ...found.messages,
    ...documents.flatMap(({ messages }) => messages).map(located),
    ...undatedWarning(ledger, job.config.date),
  ]
  for (const warning of warnings) reporter.diagnostic(warning)
  return { files: found.files, documents, sections, ledger, warnings }
}

/** Messages name a source by where it lies, so that an editor opens it; stages know its path only. */
const locator =
  (locations: ReadonlyMap<string, string>) =>
  (diagnostic: Diagnostic): Diagnostic => {
    const file = diagnostic.file === undefined ? undefined : locations.get(diagnostic.file)
    return file === undefined ? diagnostic : { ...diagnostic, file }
  }

/** Parses every file; the errors of all are thrown together, or kept where bad ones are skipped. */
async function parseAll(
  files: SourceFile[],
  skipBad: boolean,
  located: (diagnostic: Diagnostic) => Diagnostic,
): Promise<{ documents: Document[]; skipped: Diagnostic[] }> {
  const documents: Document[] = []
  const errors: Diagnostic[] = []
  for (const file of files) {
    try {
      documents.push(await parse(file))
      await turn()
    } catch (error) {
      if (!(error instanceof BriefError)) throw error
      errors.push(...error.diagnostics.map(located))
    }
  }
  if (errors.length > 0 && (!skipBad || documents.length === 0))
    throw new BriefError('sources', errors)
  return { documents, skipped: errors }
}

function undatedWarning(ledger: Ledger, pinned: string | undefined): Diagnostic[] {
  const dated = pinned !== undefined || ledger.sources.some(({ date }) => date !== undefined)
  if (dated) return []
  const message = `no source is dated, so the briefs are dated ${ledger.asOf}`
  const hint = 'date a source in its front matter or sidecar, or set "date" in the configuration'
  return [{ code: 'W_UNDATED', severity: 'warning', message, hint }]
}
