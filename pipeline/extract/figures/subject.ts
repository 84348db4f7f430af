import type { FoundFigure } from './found-figure.ts'

/** "Visits came to 1.2 million": what is counted stands in front of the verb. */
const subject =
  /(?:^|\s)(\p{L}{2,}s) (?:came|rose|fell|grew|dropped|climbed|stood|amounted|numbered|totalled|reached)(?: to| at)? (?:about |around |nearly |almost |some )?$/u

/** A count of nothing, with what stands in front of its verb. */
export function withSubject(sentence: string, figure: FoundFigure): FoundFigure {
  if (figure.kind !== 'count' || figure.unit !== '') return figure
  const before = sentence.slice(Math.max(0, figure.start - 60), figure.start)
  return { ...figure, unit: subject.exec(before)?.[1]?.toLowerCase() ?? '' }
}
