import type { Claim, Figure } from '../../model.ts'
import { claimLines } from '../claim-lines.ts'
import { fileOffsets } from '../file-offset.ts'
import { referentOf } from './referent.ts'
import { figuresIn, headsOf } from './rows.ts'

/** The figures of a claim, at their places in the file. */
export function figuresOf(claim: Claim): Figure[] {
  const placeOf = fileOffsets(claim)
  const lineOf = claimLines(claim)
  return figuresIn(claim).map((found) => {
    const { kind, unit, value, lo, hi, bound } = found
    const start = placeOf(found.start)
    const end = placeOf(found.end)
    const referent = claim.form === 'row' ? headsOf(claim, found) : referentOf(claim.text, found)
    return {
      file: claim.file,
      line: lineOf(found.start),
      start,
      end,
      claim: claim.id,
      text: claim.text.slice(found.start, found.end),
      kind,
      unit,
      value,
      lo,
      hi,
      ...(bound ? { bound } : {}),
      ...(referent ? { referent } : {}),
      ...(claim.hedge ? { hedge: claim.hedge.words.join(', ') } : {}),
      ...(claim.speaker ? { speaker: claim.speaker } : {}),
      origin: claim.origin,
    }
  })
}
