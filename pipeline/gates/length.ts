import { type Gate, measured } from './gate.ts'

/** Words before the sources: too few are warned of, too many would be a page too much. */
export const words: Gate = ({ words: count, audience: { words: range } }) =>
  count > range.max
    ? measured(
        count,
        false,
        'failed',
        `prints ${count} words where it may ${range.max}: what is left is pinned or the editor's own`,
      )
    : measured(
        count,
        count >= range.min,
        'warned',
        `prints ${count} words, ${range.min - count} fewer than asked for: the sources hold no more that fits, or gates.sourceShare keeps it back`,
      )

/** The block that is furthest beyond its words, as words over words. */
export const blockWords: Gate = ({ blocks }) => {
  const shares = blocks.flatMap(({ heading, words: count, most }) =>
    most === undefined ? [] : [{ heading, count, most, share: count / most }],
  )
  const [longest] = shares.sort((a, b) => b.share - a.share)
  if (!longest) return undefined
  const { heading, count, most, share } = longest
  return measured(
    share,
    share <= 1,
    'warned',
    `prints ${count} words under "${heading}" where it may ${most}: what is left is pinned or not the sources'`,
  )
}
