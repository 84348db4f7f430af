import type { Diagnostic } from '../error.ts'
import { visible } from './visible.ts'

/** Longest line of a file that is shown. */
const widest = 120

/** One diagnostic as text: place, severity, code, what, the line concerned, and a hint. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, severity, code, message, excerpt, hint } = diagnostic
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const lines = [
    `${place === '' ? '' : `${visible(place)}: `}${severity}[${code}]: ${visible(message)}`,
  ]
  if (excerpt !== undefined && excerpt.trim() !== '') lines.push(...frame(excerpt, column))
  if (hint !== undefined) lines.push(`  hint: ${visible(hint)}`)
  return lines.join('\n')
}

/** The line, cut to what fits, with a mark under the column. */
function frame(excerpt: string, column: number | undefined): string[] {
  const at = (column ?? 1) - 1
  const from = at > widest - 20 ? at - 60 : 0
  const shown = visible(excerpt.slice(from, from + widest))
  return [`  | ${shown}`, ...(column === undefined ? [] : [`  | ${' '.repeat(at - from)}^`])]
}

/** All diagnostics and how the run ended, for `--json`. */
export function formatJson(ok: boolean, exit: number, diagnostics: Diagnostic[]): string {
  return JSON.stringify({ schema: 1, ok, exit, diagnostics }, null, 2)
}
