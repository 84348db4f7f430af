import type { Candidate } from './candidate.ts'
import { closeness } from './cluster.ts'

const saying =
  '(?:says?|said|reckons?|reckoned|estimates?|estimated|claims?|claimed|insists?|insisted)'
const hedge =
  '(?: (?:about|around|roughly|nearly|almost|some|over|under|up to|at least|at most|nearer|nearer to|more like|more than|less than))?'
/** "The department | says £84 million". */
const sayingBefore = new RegExp(
  `\\b(?:${saying}|(?:puts?|makes?|made) (?:it|this|that|the (?:figure|number|cost|sum|total)) (?:at )?)${hedge} ?$`,
  'i',
)
/** The sentence or its part ends, with no noun of its own: "says £84 million a year." */
const endBehind =
  /^(?: (?:a|an|per|each|every) \p{Ll}+)?(?:[.;:)]|,? (?:because|since|while|but|and|as|though)\b|,(?! \d)|$)/u
const anySaying = new RegExp(`\\b(?:${saying}|puts?|according to|analysis|count|figures?)\\b`, 'i')
/** "€12,400 (the union) or | €4,700 (the ministry)". */
const nameBefore = /^ \([^()]{1,40}\),? (?:or|against|but|and) $/
const nameBehind = /^ \([^()]{1,38}\)/

/** Values that lie farther apart than this answer no one question. */
const farthest = 1 / 3

/** Whether someone's word is the figure and no more, so that the sentence before says what it is of. */
export function isElliptic(candidate: Candidate): boolean {
  const { figure, before } = candidate
  return figure.kind !== 'date' && sayingBefore.test(before) && endBehind.test(behind(candidate))
}

/** The words behind a figure, 40 characters at the most. */
function behind({ figure, near, before }: Candidate): string {
  // `near` goes 50 characters back and `before` 30.
  const at = before.length < 30 ? before.length : near.lastIndexOf(figure.text, 50)
  return near.slice(at + figure.text.length)
}

/**
 * Pairs of figures of one bucket that a text itself sets against each other: "the department says
 * £84m a year, the hospitals say £120m"; "€12,400 (the union) or €4,700 (the ministry)".
 */
export function opposedPairs(candidates: Candidate[]): [Candidate, Candidate][] {
  const byLine = Map.groupBy(candidates, ({ figure }) => `${figure.file}:${figure.line}`)
  return [...byLine.values()].flatMap((line) => {
    const inOrder = [...line].sort((a, b) => a.figure.start - b.figure.start)
    return inOrder.flatMap((y, i): [Candidate, Candidate][] => {
      const x = inOrder[i - 1]
      return x && areOpposed(x, y) ? [[x, y]] : []
    })
  })
}

function areOpposed(x: Candidate, y: Candidate): boolean {
  if (x.figure.kind === 'date') return false
  const close = closeness(x.range, y.range)
  if (close === 1 || close < farthest) return false
  if (isElliptic(y)) return anySaying.test(x.claim.text)
  return x.claim === y.claim && areNamed(x, y)
}

function areNamed(x: Candidate, y: Candidate): boolean {
  const between = y.figure.start - x.figure.end
  return nameBefore.test(behind(x).slice(0, between)) && nameBehind.test(behind(y))
}
