import { checkSentences } from './check-sentences.ts'
import type { Config } from './config/types.ts'
import { decide } from './decide/index.ts'
import type { Effects } from './effects.ts'
import { BriefError, type Diagnostic } from './error.ts'
import { extract } from './extract/index.ts'
import type { Job } from './job.ts'
import type { Document, Ledger, SourceFile, TaggedSection } from './model.ts'
import { openParser } from './parse-sources/open-parser.ts'
import { read, type SkippedSource } from './read/read.ts'
import { alteredWarnings, readReferences } from './read-references.ts'
import { split } from './split/index.ts'
import { tagger } from './tag/index.ts'
import { turn } from './turn.ts'
import { languageWarnings } from './warn-languages.ts'

/** What is the same for every audience: the sources, read and understood. */
export interface Digest {
  files: SourceFile[]
  /** The originals that quotations were held against. */
  references: SourceFile[]
  documents: Document[]
  sections: TaggedSection[]
  ledger: Ledger
  /** Paths of the sources that could not be read and were left out. */
  skipped: string[]
  /** Warnings, all of which have been reported; they name sources by their paths. */
  warnings: Diagnostic[]
}

/** From the files named to the ledger. Throws `BriefError` with the errors of all sources at once. */
export async function digest(
  job: Pick<Job, 'config' | 'sources' | 'references' | 'skipBad'>,
  { disk, reporter }: Pick<Effects, 'disk' | 'reporter'>,
): Promise<Digest> {
  const { config } = job
  const found = await read(job.sources, disk, config.limits, { skipBad: job.skipBad })
  reporter.stage('read', `${found.files.length} sources`)

  const located = locator(found.locations)
  const { documents, skipped: unread } = await parseAll(found.files, job, located)
  const removed = documents.flatMap(({ log }) => log).filter(({ action }) => action === 'removed')
  reporter.stage('normalize', `${documents.length} documents, ${removed.length} removals`)

  await turn()
  const plain = documents.flatMap(split)
  checkSentences(plain, config.limits, located)
  const sections = plain.map(tagger(config.themes, config.language, plain))
  const tagged = sections.filter(({ tags }) => tags.length > 0)
  reporter.stage('tag', `${tagged.length} of ${sections.length} sections`)

  await turn()
  const references = await readReferences(job, disk)
  const extracted = extract(documents, sections, {
    title: config.title,
    aliases: config.aliases,
    references: references.texts,
    ...(config.language === undefined ? {} : { language: config.language }),
    ...(config.date === undefined ? {} : { date: config.date }),
  })
  const ledger = decide(extracted, config.editor, config.path)
  reporter.stage('extract', `${ledger.claims.length} claims, ${ledger.origins.length} origins`)

  await turn()
  const skipped = [...found.skipped, ...unread]
  const warnings = [
    ...skipped
      .flatMap(({ diagnostics }) => diagnostics)
      .map(
        (diagnostic): Diagnostic => ({
          ...diagnostic,
          code: diagnostic.code.replace(/^E_/, 'W_'),
          severity: 'warning',
        }),
      ),
    ...found.messages,
    ...documents
      .flatMap((document) => [...document.messages, ...languageWarnings(document, config.language)])
      .map(located),
    ...references.messages,
    ...alteredWarnings(ledger.quotes).map(located),
    ...undatedWarning(ledger, job.config.date),
    ...unusedThemes(config.themes, sections),
  ]
  for (const warning of warnings) reporter.diagnostic(warning)
  const unplaced = warnings.map(unlocator(found.locations))
  const left = skipped.map(({ path }) => path).sort()
  return {
    files: found.files,
    references: references.files,
    documents,
    sections,
    ledger,
    skipped: left,
    warnings: unplaced,
  }
}

/** Messages name a source by where it lies, so that an editor opens it; stages know its path only. */
const locator =
  (locations: ReadonlyMap<string, string>) =>
  (diagnostic: Diagnostic): Diagnostic => {
    const file = diagnostic.file === undefined ? undefined : locations.get(diagnostic.file)
    return file === undefined ? diagnostic : { ...diagnostic, file }
  }

/** The other way: where a checkout lies must not change the bytes of a manifest. */
function unlocator(locations: ReadonlyMap<string, string>): (d: Diagnostic) => Diagnostic {
  const paths = new Map([...locations].map(([path, location]) => [location, path]))
  return (diagnostic) => {
    if (diagnostic.file === undefined) return diagnostic
    const file = paths.get(diagnostic.file) ?? diagnostic.file.split(/[\\/]/).at(-1) ?? ''
    return { ...diagnostic, file }
  }
}

/** Parses and normalizes every file; the errors of all are thrown together, or kept where bad ones are skipped. */
async function parseAll(
  files: SourceFile[],
  { config: { limits }, skipBad }: Pick<Job, 'config' | 'skipBad'>,
  located: (diagnostic: Diagnostic) => Diagnostic,
): Promise<{ documents: Document[]; skipped: SkippedSource[] }> {
  await using parser = openParser(limits)
  const documents: Document[] = []
  const skipped: SkippedSource[] = []
  for (const file of files) {
    try {
      documents.push(await parser.parse(file))
      await turn()
    } catch (error) {
      if (!(error instanceof BriefError)) throw error
      skipped.push({ path: file.path, diagnostics: error.diagnostics.map(located) })
    }
  }
  if (skipped.length > 0 && (!skipBad || documents.length === 0))
    throw new BriefError(
      'sources',
      skipped.flatMap(({ diagnostics }) => diagnostics),
    )
  return { documents, skipped }
}

/** A theme that is found nowhere has phrases that the sources do not use. */
function unusedThemes(themes: Config['themes'], sections: TaggedSection[]): Diagnostic[] {
  const found = new Set(sections.flatMap(({ tags }) => tags.map(({ theme }) => theme)))
  return themes
    .filter(({ id }) => !found.has(id))
    .map(({ id }) => {
      const message = `no section speaks of the theme "${id}"`
      const hint = 'give it phrases that the sources use; brief themes shows which stand nowhere'
      return { code: 'W_THEME_UNUSED', severity: 'warning', message, hint }
    })
}

function undatedWarning(ledger: Ledger, pinned: string | undefined): Diagnostic[] {
  const dated = pinned !== undefined || ledger.sources.some(({ date }) => date !== undefined)
  if (dated) return []
  const message = `no source is dated, so the briefs are dated ${ledger.asOf}`
  const hint = 'date a source in its front matter or sidecar, or set "date" in the configuration'
  return [{ code: 'W_UNDATED', severity: 'warning', message, hint }]
}
