import { BriefError, type Diagnostic } from '../../error.ts'
import { dateOfLine } from '../../language/date-line.ts'
import type { Overrule, SourceFile } from '../../model.ts'
import { bylineOf } from './head/byline.ts'
import type { Label, Labelled } from './label.ts'
import type { Line } from './lines.ts'
import { markerOf } from './lists/marker.ts'

/**
 * Gives lines the labels that somebody has declared for them. It runs before the passes, so that
 * they see it, and after them, since some look at no label that a line has already.
 */
export function overrule(lines: Labelled[], overrules: readonly Overrule[]): void {
  for (const { from, to, label } of overrules)
    for (const item of lines)
      if (item.line.number >= from && item.line.number <= to) {
        const like = item.label?.label === label ? item.label : labelled(item.line, label)
        item.label = { ...like, score: 1, rule, reason: 'declared in the sidecar' }
      }
  const declared = lines.flatMap((item) =>
    item.label?.rule === rule ? Object.keys(item.label.meta ?? {}) : [],
  )
  const fields = [...new Set(declared)]
  for (const item of lines) if (item.label?.rule !== rule) yieldTo(item, fields)
}

const rule = 'declared'

/** What is declared to be the title or the date takes that away from what was guessed to be it. */
function yieldTo(item: Labelled, declared: string[]): void {
  const { label } = item
  if (!label?.meta) return
  const { meta, ...rest } = label
  const left = Object.entries(meta).filter(([field]) => !declared.includes(field))
  if (left.length === Object.keys(meta).length) return
  const less = left.length === 0 ? rest : { ...rest, meta: Object.fromEntries(left) }
  const isTitle = label.label === 'title' && declared.includes('title')
  item.label = isTitle ? { ...less, label: 'heading', rank: 2 } : less
}

function labelled(line: Line, label: Overrule['label']): Omit<Label, 'score' | 'rule' | 'reason'> {
  const { text } = line
  const date = dateOfLine(text)
  const marker = markerOf(text)
  switch (label) {
    case 'title':
      return { label, rank: 1, meta: { title: text } }
    case 'heading':
      return { label, rank: 2 }
    case 'byline':
      return { label, meta: { author: bylineOf(text)?.author ?? text } }
    case 'date':
      return date === undefined || date.startsWith('--') ? { label } : { label, meta: { date } }
    case 'list_item':
      return {
        label,
        marker: marker?.length ?? 0,
        ordered: marker?.ordered ?? false,
        ...(marker && { kind: marker.kind }),
      }
    default:
      return { label }
  }
}

/**
 * Parts lines with a declared label from the others, before wrapped lines are joined; the lines of
 * a paragraph or a quotation may be joined to each other.
 *
 * @throws BriefError `E_NO_LINE` for labels that are declared where no text is
 */
export function setApart(lines: Line[], { path, overrules = [] }: SourceFile): Line[] {
  const first = new Set<number>()
  const lost = overrules.filter(({ from, to, label }) => {
    const inside = lines.filter(({ number }) => number >= from && number <= to)
    const joins = label === 'paragraph' || label === 'quote'
    for (const { number } of joins ? inside.slice(0, 1) : inside) first.add(number)
    const next = lines.find(({ number }) => number > to)
    if (next) first.add(next.number)
    return inside.length === 0
  })
  if (lost.length > 0) throw new BriefError('sources', lost.map(noLine(path)))
  return lines.map((line) => (first.has(line.number) ? { ...line, apart: true } : line))
}

const noLine =
  (file: string) =>
  ({ from, to, label }: Overrule): Diagnostic => ({
    code: 'E_NO_LINE',
    severity: 'error',
    message: `the sidecar calls ${from === to ? `line ${from}` : `lines ${from}-${to}`} ${label}, and there is no text there`,
    file,
    hint: 'lines count from 1, empty ones with them; "inspect --only lines" prints the numbers',
  })
