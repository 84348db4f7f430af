import type { Composer } from '../context.ts'
import { coveragePictures } from '../pictures/coverage-pictures.ts'

/** Which source speaks of which theme, as a picture; the themes that weigh most come first. */
export const coverage: Composer = ({ ledger, audience, themes, config }) => {
  const weight = (id: string): number => audience.themes[id] ?? 0
  const wanted = [...themes.values()]
    .filter(({ id }) => weight(id) > 0)
    .filter(({ id }) => config.themes.length === 0 || config.themes.includes(id))
    .sort((a, b) => weight(b.id) - weight(a.id))
  const pictures = coveragePictures(ledger, wanted)
  const spoken = pictures.some(({ rows }) =>
    rows.some(({ marks }) => marks.some((m) => m.size > 0)),
  )
  return spoken ? { layout: 'pictures', pictures } : undefined
}
