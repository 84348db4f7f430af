import type { Figure, FigureGroup, Ledger } from '../model.ts'

const columns = [
  ...['group', 'subject', 'verdict', 'flags', 'kind', 'unit'],
  ...['text', 'value', 'low', 'high', 'referent', 'hedge', 'date', 'speaker'],
  ...['origin', 'file', 'line', 'start', 'end', 'claim'],
] as const

/**
 * All figures of a ledger as a table, a row for each, in the order of their groups: CSV as in
 * RFC 4180, UTF-8 without a byte order mark. A bound that is open is empty.
 */
export function figuresCsv({ figures }: Pick<Ledger, 'figures'>): string {
  const rows = figures.flatMap((group) => group.values.map((figure) => rowOf(group, figure)))
  return [[...columns], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function rowOf(group: FigureGroup, figure: Figure): string[] {
  const { kind, unit, text, value, lo, hi, referent, hedge, date, speaker } = figure
  const { origin, file, line, start, end, claim } = figure
  return [
    ...[group.id, group.subject, group.verdict, group.flags.join(' '), kind, unit],
    ...[text, String(value), bound(lo), bound(hi)],
    ...[referent, hedge, date, speaker].map((part) => part ?? ''),
    ...[origin, file, String(line), String(start), String(end), claim],
  ]
}

const bound = (value: number): string => (Number.isFinite(value) ? String(value) : '')

/**
 * A cell, in quotes where it must be. One that a spreadsheet would run as a formula gets an
 * apostrophe before it: a source could hold `=HYPERLINK(…)`. Numbers may begin with a sign.
 */
function cell(text: string): string {
  const formula = /^[=@\t\r]|^[+-](?![\d.,\s]*(?:%|$))/.test(text)
  const safe = formula ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
