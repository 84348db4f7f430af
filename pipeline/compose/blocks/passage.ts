/** A sentence of so many characters is printed whole. */
const whole = 130

/** Least characters of a stretch, or it says nothing. */
const telling = 40

/**
 * The words round a figure: its sentence, or where that is long the clauses of it that hold the
 * figure, with an ellipsis on each side that was cut. Not even there is a clause cut inside, unless
 * it alone is too long.
 */
export function passage(sentence: string, figure: string): string {
  const at = sentence.indexOf(figure)
  if (sentence.length <= whole || at < 0) return sentence
  const cuts = [0, ...clauseStarts(sentence), sentence.length]
  let from = cuts.findLastIndex((cut) => cut <= at)
  let to = cuts.findIndex((cut) => cut >= at + figure.length)
  while (lengthOf(cuts, from, to) < telling && (from > 0 || to < cuts.length - 1))
    if (from > 0) from--
    else to++
  const [start = 0, stop = sentence.length] = [cuts[from], cuts[to]]
  const text = sentence.slice(start, stop).trimEnd()
  return `${start > 0 ? '… ' : ''}${text}${stop < sentence.length ? ' …' : ''}`
}

const lengthOf = (cuts: number[], from: number, to: number): number =>
  (cuts[to] ?? 0) - (cuts[from] ?? 0)

/** Where clauses begin: behind a comma and the like, or before a bracket. */
const clauseStarts = (sentence: string): number[] =>
  [...sentence.matchAll(/(?<=[,;:—–)] )(?=\S)|(?<= )(?=\()/g)].map(({ index }) => index)
