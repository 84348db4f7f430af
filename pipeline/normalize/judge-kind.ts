import type { SourceKind } from '../model.ts'
import { signs } from './kind-signs.ts'
import type { Evidence } from './sign.ts'

/** Points from which a kind is taken as found. */
const enough = 3

/** In order: where two kinds weigh the same, the first one is taken. */
const order: readonly SourceKind[] = [
  'statute',
  'press-release',
  'repost',
  'transcript',
  'summary',
  'note',
  'minutes',
  'correspondence',
]

/** The kind that the signs of a text speak for, with the words that do; neither where it has none. */
export function judgeKind(evidence: Evidence): { kind?: SourceKind; signs: string[] } {
  const found = signs.flatMap((sign) => {
    const words = sign.find(evidence)
    return words === undefined ? [] : [{ ...sign, words }]
  })
  const weigh = (kind: SourceKind): number =>
    found.reduce((sum, sign) => sum + (sign.kind === kind ? sign.points : 0), 0)
  const [best] = order
    .map((kind) => ({ kind, points: weigh(kind) }))
    .sort((a, b) => b.points - a.points)
  if (!best || best.points < enough) return { signs: [] }
  const own = found.filter(({ kind }) => kind === best.kind)
  return { kind: best.kind, signs: own.map(({ words }) => words) }
}
