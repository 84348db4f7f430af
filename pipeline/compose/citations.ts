import { restoreWords } from '../edits/restore-words.ts'
import type { Citation, Claim, Ledger, NoteView } from '../model.ts'
import { textFragment } from './text-fragment.ts'

/** Gives every printed passage one note, and every place that prints it a way there and back. */
export interface Citer {
  cite(claim: Claim): Citation
  /** The notes of all that was cited, in the order of sources and of their marks. */
  notes(): NoteView[]
}

/** A citer for the claims that a brief will print. */
export function citer(ledger: Ledger, printed: Set<string>): Citer {
  const numbers = new Map(ledger.sources.map(({ file }, i) => [file, i + 1]))
  const marks = marksOf(
    ledger.claims.filter(({ id }) => printed.has(id)),
    numbers,
  )
  const urls = new Map(ledger.sources.map(({ file, url = '' }) => [file, url]))
  const places = new Map<string, string[]>()
  return {
    cite(claim) {
      const from = places.get(claim.id) ?? []
      places.set(claim.id, from)
      from.push(`at-${claim.id}${from.length > 0 ? `-${from.length + 1}` : ''}`)
      return {
        n: numbers.get(claim.file) ?? 0,
        mark: marks.get(claim.id) ?? '',
        note: `note-${claim.id}`,
        from: from.at(-1) ?? '',
      }
    },
    notes: () =>
      ledger.claims.flatMap((claim) => {
        const from = places.get(claim.id)
        if (!from) return []
        const [n, mark] = [numbers.get(claim.file) ?? 0, marks.get(claim.id) ?? '']
        return [noteOf(claim, urls.get(claim.file) ?? '', { n, mark, from })]
      }),
  }
}

function noteOf(
  { id, file, line, text, edits }: Claim,
  url: string,
  rest: Pick<NoteView, 'n' | 'mark' | 'from'>,
): NoteView {
  const passage = restoreWords(text, edits)
  const original = textFragment(url, passage)
  return { id: `note-${id}`, file, line, passage, original, claim: id, ...rest }
}

/** "2c": the source's number and a letter for the passage, in the order of the source. */
function marksOf(claims: Claim[], numbers: Map<string, number>): Map<string, string> {
  const count = new Map<string, number>()
  const inOrder = [...claims].sort((a, b) => a.start - b.start)
  return new Map(
    inOrder.map(({ id, file }) => {
      const index = count.get(file) ?? 0
      count.set(file, index + 1)
      return [id, `${numbers.get(file) ?? 0}${letters(index)}`]
    }),
  )
}

/** a … z, aa, ab … */
function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(97 + (index % 26))
}
