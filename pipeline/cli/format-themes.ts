import type { PhraseUsage } from '../tag/phrase-usage.ts'
import type { ThemeReport } from '../themes.ts'
import type { UnlistedWord } from '../unlisted-words.ts'
import { visible } from './visible.ts'

/** The report as lines for a terminal, which ends with a line end; parts with nothing are left out. */
export function formatThemes(report: ThemeReport): string {
  const { untagged } = report
  const parts = [
    coverage(report),
    [
      `Untagged: ${untagged.sections} of ${counted(report.sections, 'section')}, with ${counted(untagged.paragraphs, 'paragraph')}`,
    ],
    part('Words common in untagged paragraphs that no phrase has', untagged.words.map(wordLine)),
    part('Phrases found nowhere', byTheme(report.unused)),
    part('Phrases hidden by others', report.hidden.map(hiddenLine)),
    part(
      'Themes that never come alone',
      report.together.map(
        (pair) => `${pair.theme} always with ${pair.with} (${counted(pair.sections, 'section')})`,
      ),
    ),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(visible).join('\n'))
    .join('\n\n')}\n`
}

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

function part(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}

/** One row for each theme, numbers set to the right. */
function coverage({ themes }: ThemeReport): string[] {
  const heads = ['sections', 'sources', 'words']
  const rows = themes.map(({ theme, sections, sources, words }) => ({
    theme,
    cells: [sections, sources, words],
  }))
  const wide = Math.max('Theme'.length, ...themes.map(({ theme }) => theme.length))
  const row = (name: string, cells: (string | number)[]): string =>
    `${name.padEnd(wide)}${cells.map((cell) => String(cell).padStart(10)).join('')}`
  return [row('Theme', heads), ...rows.map(({ theme, cells }) => row(theme, cells))]
}

function wordLine({ word, paragraphs, places }: UnlistedWord): string {
  const where = places.map(({ file, line }) => `${file}:${line}`).join(', ')
  return `${word} (${paragraphs}): ${where}${places.length < paragraphs ? ', …' : ''}`
}

function byTheme(unused: ThemeReport['unused']): string[] {
  const themes = Map.groupBy(unused, ({ theme }) => theme)
  return [...themes].map(([theme, list]) => `${theme}: ${list.map((u) => u.phrase).join(', ')}`)
}

function hiddenLine({ theme, phrase, found, hidden, by }: PhraseUsage): string {
  const hiders = by.slice(0, 3).map((hider) => `"${hider.phrase}" of ${hider.theme}`)
  const more = by.length > 3 ? ', …' : ''
  return `${theme}: "${phrase}" ${hidden} of ${found + hidden} times, by ${hiders.join(', ')}${more}`
}
