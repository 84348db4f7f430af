import type { Claim } from '../model.ts'
import { findFigures } from './figures/find.ts'

/** The speaker of most of what a file reports, if there is one. */
export function mainVoice(claims: Claim[]): string | undefined {
  const counts = new Map<string, number>()
  const spoken = claims.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker]))
  for (const speaker of spoken) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const [top] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return top && top[1] >= 4 && top[1] * 2 >= spoken.length ? top[0] : undefined
}

/** Figures that two reports of one work have in common, at the least. */
const commonFigures = 2

/**
 * Why two files with one main speaker report one and the same work; undefined where nothing shows
 * it, since a minister speaks on many days. What shows it are equal figures, or a work that both
 * name as the speaker's.
 */
export function oneWork(voice: string, a: Claim[], b: Claim[]): string | undefined {
  const [works, others] = [worksOf(voice, a), worksOf(voice, b)]
  const work = [...works].find((word) => others.has(word))
  if (work !== undefined) return `both report what ${voice} says in one ${work}`
  const figures = figuresOf(a)
  const shared = [...figuresOf(b)].filter((figure) => figures.has(figure))
  if (shared.length < commonFigures) return undefined
  return `both report what ${voice} says, with ${shared.length} figures alike`
}

const workNames =
  /\b(essay|report|study|paper|survey|evaluation|review|inquiry|audit|book|memoir|dissertation|thesis)\b/gi

/** Works that stand in a sentence beside the last part of the speaker's name, or are the speaker. */
function worksOf(voice: string, claims: Claim[]): Set<string> {
  const name = voice.split(' ').at(-1) ?? voice
  const beside = claims.filter(({ text, heading }) => `${heading} ${text}`.includes(name))
  const texts = beside.map(({ text, heading }) => `${heading} ${text}`)
  return new Set(texts.flatMap((text) => (text.match(workNames) ?? []).map((w) => w.toLowerCase())))
}

/** Kind, unit and value of all figures but days, years and ones, which any two texts may share. */
function figuresOf(claims: Claim[]): Set<string> {
  const found = claims.flatMap(({ text }) => findFigures(text))
  return new Set(
    found
      .filter(({ kind, value, hi }) => (kind === 'date' ? String(value).includes('/') : hi > 2))
      .map(({ kind, unit, lo, hi }) => `${kind} ${unit} ${lo} ${hi}`),
  )
}
