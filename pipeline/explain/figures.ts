import type { Claim, Figure, Ledger } from '../model.ts'
import type { FigureWhy } from './types.ts'

/** The figures of a claim, each with the group it was put into and what else is in that. */
export function figuresWhy({ id }: Claim, { figures }: Ledger): FigureWhy[] {
  return figures.flatMap((group) => {
    const { id: groupId, subject, verdict, flags, values } = group
    return values
      .filter(({ claim }) => claim === id)
      .map((figure): FigureWhy => {
        const { text, kind, unit, lo, hi } = figure
        const others = values.filter((value) => value !== figure).map(otherOf)
        return { text, kind, unit, lo, hi, group: { id: groupId, subject, verdict, flags, others } }
      })
  })
}

function otherOf({
  claim,
  file,
  line,
  text,
  referent,
}: Figure): FigureWhy['group']['others'][number] {
  return { claim, file, line, text, ...(referent === undefined ? {} : { referent }) }
}
