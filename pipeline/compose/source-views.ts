import type { Ledger, SourceKind, SourceRecord, SourceView, Work } from '../model.ts'
import { dateLabel } from './date-label.ts'

const kindWords: Record<SourceKind, string> = {
  article: 'Article',
  summary: 'Summary',
  transcript: 'Transcript',
  'press-release': 'Press release',
  statute: 'Statute',
  repost: 'Repost',
  note: 'Reading note',
  minutes: 'Minutes of a meeting',
  correspondence: 'Correspondence',
}

/** The sources of a ledger as a reader needs them described, numbered in the ledger's order. */
export function sourceViews(ledger: Ledger): SourceView[] {
  const names = new Map(
    ledger.origins.map(({ id, name, files }) => [id, files.length > 1 ? name : '']),
  )
  return ledger.sources.map((source, i) => ({
    n: i + 1,
    id: `source-${i + 1}`,
    title: source.title ?? source.file,
    byline: bylineOf(source),
    url: source.url ?? source.about?.url ?? '',
    descriptor: `${kindWords[source.kind]}${source.about ? ` on ${workOf(source.about)}` : ''}`,
    reliability: source.reliability
      ? `${source.reliability.grade}: ${source.reliability.reason}`
      : '',
    origin: names.get(source.origin) ?? '',
    warnings: source.warnings,
  }))
}

function bylineOf({ author, publisher, date }: SourceRecord): string {
  const by = [author, publisher].filter((name) => name !== undefined && name !== '')
  const who = by.length > 0 ? [...new Set(by)].join(', ') : 'unsigned'
  return `${who}, ${date ? dateLabel(date) : 'undated'}`
}

function workOf({ title, author, publisher, date }: Work): string {
  const parts = [
    author,
    title ? `“${title}”` : 'an untitled text',
    publisher,
    date ? dateLabel(date) : undefined,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(', ')
}
