import type { Span } from '../../model.ts'

/** A word as two texts are compared by: without case, accents of type, and apostrophes. */
export interface Word extends Span {
  folded: string
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{N}]+)*/gu

/** The words of a text, left to right. Hyphens divide: "run-down" and "run down" are one. */
export function foldedWords(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    folded: found.normalize('NFKC').toLowerCase().replace(/['’]/g, ''),
  }))
}
