import type { Candidate } from './candidate.ts'

const down =
  /\b(?:f[ae]ll\w*|drop\w*|declin\w+|decreas\w+|lower\w*|cuts?|cutting|shed|shr[iau]nk\w*|los[et]\w*|reduc\w+|less|fewer|slid|plunged?)\b/i
const up =
  /\b(?:ris\w+|rose|rais\w+|increas\w+|gr[eo]w\w*|more|higher|gain\w*|climb\w*|jump\w*|up)\b/i

/** A fall of 6 and a rise of 8 per cent are no two answers to one question. */
export function directionOf({ figure, near }: Candidate): 'up' | 'down' | undefined {
  if (figure.kind !== 'percent') return undefined
  if (down.test(near) === up.test(near)) return undefined
  return down.test(near) ? 'down' : 'up'
}

const changeBefore =
  /\b(?:by|(?:rise|fall|drop|cut|increase|decrease|reduction|growth|gain|loss|jump)s? of|(?:rose|fell|dropp?ed|grew|gained|lost|climbed|shed|up|down|rising|falling|dropping|losing|gaining|growing|climbing|rises|falls|drops|loses|gains))(?: (?:about|around|roughly|nearly|almost|some|up to|no more than|more than|at least|at most|over))?(?: between)? $/i
const changeBehind =
  /^ (?:off (?:the|our|its|their|his|her)|(?:\p{Ll}+ )?(?:rise|fall|drop|cut|increase|decrease|reduction|hike|higher|lower|more|less|fewer|cheaper))\b/u

/** "By 5 per cent" is a change and "5 per cent of" a level. */
export function isChange({ figure, near }: Candidate): boolean {
  // Points are nothing but changes.
  if (figure.kind !== 'percent' || figure.unit === 'points') return false
  const at = near.indexOf(figure.text)
  return (
    changeBefore.test(near.slice(0, at)) || changeBehind.test(near.slice(at + figure.text.length))
  )
}
