import type { SourceRecord } from '../model.ts'

/** What a dossier is dated by when nothing dates it; the earliest day that a ZIP can hold. */
export const undated = '1980-01-01'

/** The as-of day: as pinned, else the newest day that a source is dated, else `undated`. */
export function asOf(sources: SourceRecord[], pinned: string | undefined): string {
  if (pinned !== undefined) return pinned
  const days = sources.flatMap(({ date }) =>
    date !== undefined && date.length === 10 ? [date] : [],
  )
  return days.sort().at(-1) ?? undated
}
