import { asks, capitalShare, couldHead, isPartName } from '../headings/heading-shape.ts'
import type { Labelled } from '../label.ts'
import type { Line } from '../lines.ts'
import { isStrong, openerOf } from './opener.ts'

/** What the lines of a run have in common. */
export interface Peers {
  count: number
  /** Words of a line, on average. */
  words: number
  /** Shares of the lines that are so. */
  asking: number
  capital: number
  lower: number
  parallel: number
  apart: number
}

export function peersOf(items: Labelled[]): Peers {
  const count = items.length
  const share = (test: (line: Line) => boolean): number =>
    items.filter(({ line }) => test(line)).length / count
  return {
    count,
    words: items.reduce((sum, { line }) => sum + line.words.length, 0) / count,
    asking: share(asks),
    capital: share(isCapital),
    lower: share((line) => /^\p{Ll}/u.test(line.text)),
    parallel: share((line) => isStrong(openerOf(line))),
    apart: share((line) => line.apart),
  }
}

const isCapital = (line: Line): boolean => line.words.length >= 2 && capitalShare(line) >= 0.99

/** How much more a line looks like a heading than the lines round it; 0 says nothing. */
function headScore(line: Line, peers: Peers): number {
  let score = 0
  if (asks(line) && peers.asking <= 0.4) score += 2
  if (isPartName(line.words)) score += 2
  if (isCapital(line) && peers.capital <= 0.5) score += peers.capital <= 0.34 ? 2 : 1
  if (peers.lower >= 0.5) score += 2
  if (line.apart && peers.apart <= 0.5) score += 1
  if (line.words.length <= peers.words * 0.67) score += 1
  if (peers.parallel >= 0.75) score += isStrong(openerOf(line)) ? -1 : 1
  return score
}

/** Whether a line at the end of a run is the heading of the text below it, not an item. */
export const isLikelierHead = (
  item: Labelled | undefined,
  peers: Peers,
  fewestSigns: number,
): boolean =>
  item !== undefined && couldHead(item.line) && headScore(item.line, peers) >= fewestSigns

/**
 * Headings inside a run: lines alone between empty lines among items that stand together, and
 * lines that look much more like headings than the two below them.
 */
export function interiorHeads(
  items: Labelled[],
  { peers, spaced, headed }: { peers: Peers; spaced: boolean; headed: boolean },
): Set<number> {
  const heads = new Set(headed ? [0] : [])
  for (const [i, { line }] of items.entries()) {
    const next = items[i + 1]
    const third = items[i + 2]
    if (!next || !third || !couldHead(line)) continue
    const alone = spaced && line.apart && next.line.apart && !third.line.apart
    const contrast = !isCapital(next.line) && headScore(line, peers) >= 2
    if (alone || (i > 0 && !heads.has(i - 1) && contrast)) heads.add(i)
  }
  return heads
}
