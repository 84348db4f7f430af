import type { Token } from '../../edits/read-words.ts'
import type { Piece } from '../../model.ts'
import type { Between } from './stretches.ts'

/** A block's text as it grows, with the pieces it is made of. */
export interface Trail {
  source: string
  text: string
  pieces: Piece[]
  /** Pieces since the last character was printed; a space or bar can still be given to one. */
  silent: { piece: Piece; white: boolean }[]
  /** What is to be printed before the next words. */
  before: Between
}

export function newTrail(source: string): Trail {
  return { source, text: '', pieces: [], silent: [], before: '' }
}

/** Follows the file by one token. */
export function follow(trail: Trail, token: Token): void {
  const { start, end, to, rule } = token
  if (token.space && trail.before === '') trail.before = ' '
  // The text begins with its first word.
  if (to === '' && trail.text === '') return
  if (to !== '') settle(trail, start)
  const text = { start: trail.text.length, end: trail.text.length + to.length }
  const piece: Piece = { text, file: { start, end }, ...(rule ? { rule } : {}) }
  trail.text += to
  if (to === '') trail.silent.push({ piece, white: token.white === true })
  else trail.pieces.push(piece)
}

/** Prints what is due before the next words, in place of something that stands there. */
function settle(trail: Trail, at: number): void {
  if (trail.text !== '' && trail.before !== '') give(trail, at)
  for (const { piece } of trail.silent) trail.pieces.push(piece)
  trail.silent = []
  trail.before = ''
}

function give(trail: Trail, at: number): void {
  const { before, silent } = trail
  const start = trail.text.length
  trail.text += before
  const end = trail.text.length
  const heir = heirOf(trail)
  if (heir < 0) {
    silent.push({
      piece: { text: { start, end }, file: { start: at, end: at }, rule: 'white-space' },
      white: true,
    })
    return
  }
  silent.forEach(({ piece }, i) => {
    piece.text = { start: i > heir ? end : start, end: i < heir ? start : end }
    // Compared with `before`: to slice `text` would lay it out anew for each space.
    if (i === heir && raw(trail, piece) === before) delete piece.rule
  })
}

/** Rather what is a space already, then other white space, then whatever there is. */
function heirOf(trail: Trail): number {
  const { silent } = trail
  const itself = silent.findIndex(({ piece }) => raw(trail, piece) === trail.before)
  const white = silent.findIndex((item) => item.white)
  return itself >= 0 ? itself : white >= 0 ? white : silent.length > 0 ? 0 : -1
}

const raw = (trail: Trail, { file }: Piece): string => trail.source.slice(file.start, file.end)

/** The pieces, neighbours of one kind made one. */
export function settled({ text, pieces }: Trail): { text: string; pieces: Piece[] } {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (last && last.rule === piece.rule && joins(last, piece)) {
      last.text = { start: last.text.start, end: piece.text.end }
      last.file = { start: last.file.start, end: piece.file.end }
    } else merged.push(piece)
  }
  return { text, pieces: merged }
}

/** Pieces that print nothing become one; of others only those whose characters are the file's own. */
function joins(a: Piece, b: Piece): boolean {
  return a.rule === undefined || (a.text.start === a.text.end && b.text.start === b.text.end)
}
