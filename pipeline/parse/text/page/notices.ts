import { is, type Pass } from '../label.ts'

/** Lines that a broken notice goes on for. */
const most = 6

/**
 * A notice under a mail that was broken at a column: "… If you are not the | intended recipient,
 * please delete it." goes on for as long as lines do not stop and the next begins small.
 */
export const notices: Pass = (lines) => {
  for (const [i, item] of lines.entries()) {
    if (item.label?.rule !== 'mail-notice') continue
    let open = !item.line.stops
    for (const next of lines.slice(i + 1, i + 1 + most)) {
      const goesOn = open && !next.line.apart && /^\p{Ll}/u.test(next.line.text)
      if (!goesOn || is(next, 'list_item')) break
      next.label = { ...item.label, reason: 'goes on with the notice above' }
      open = !next.line.stops
    }
  }
}
