import type {
  BlockLayout,
  BlockView,
  Citation,
  ClaimKind,
  NoteView,
  Run,
  Statement,
  Table,
  TableCell,
} from '../../pipeline/model.ts'

/** Where a statement stands: number of the source, line, and its words where they differ. */
export type Passage = [n: number, line: number, words?: string]

interface Remarks {
  kind?: ClaimKind
  by?: string
  support?: string
  grade?: string
  /** Further passages that say the same. */
  also?: Passage[]
}

const kindLabels: Record<ClaimKind, string> = {
  fact: '',
  claim: 'Reported claim',
  forecast: 'Forecast',
  recommendation: 'Recommendation',
}

const files = ['council-blog.txt', 'evaluation.html', 'ministry-note.md']

/** Numbers notes and citations while the statements of one brief are written down. */
export class Desk {
  readonly notes: NoteView[] = []
  #cited = 0

  /** A statement; words in [brackets] are marked as added. */
  say(text: string, [n, line, words = text]: Passage, remarks: Remarks = {}): Statement {
    const { kind = 'fact', by = '', support = '', grade = '', also = [] } = remarks
    const citations = this.cite([[n, line, words], ...also])
    const id = `claim-${citations[0]?.mark}`
    const kindLabel = kindLabels[kind]
    return { id, runs: splitRuns(text), kind, kindLabel, speaker: by, support, grade, citations }
  }

  /** A cell of a table; figures and dashes are numeric. */
  cell(text: string, ...passages: Passage[]): TableCell {
    return { text, numeric: /^[€\d–]/.test(text), citations: this.cite(passages) }
  }

  cite(passages: Passage[]): Citation[] {
    return passages.map(([n, line, words = '']) => {
      const note = this.#noteFor(n, line, words)
      this.#cited += 1
      const from = `cite-${this.#cited}`
      note.from.push(from)
      return { n, mark: note.mark, note: note.id, from }
    })
  }

  #noteFor(n: number, line: number, passage: string): NoteView {
    const ofSource = this.notes.filter((note) => note.n === n)
    const known = ofSource.find((note) => note.passage === passage)
    if (known) return known
    const mark = `${n}${String.fromCharCode(97 + ofSource.length)}`
    const file = files[n - 1] ?? ''
    const claim = `claim-${mark}`
    const original = n === 3 ? 'https://ministry.example/lunch#:~:text=Free%20meals' : ''
    const note = { id: `note-${mark}`, n, mark, file, line, passage, original, claim, from: [] }
    this.notes.push(note)
    return note
  }
}

function splitRuns(text: string): Run[] {
  const parts = text.split(/(\[[^\]]*\])/)
  return parts.flatMap((part, index) => (part ? [{ text: part, added: index % 2 === 1 }] : []))
}

const table: Table = { caption: '', columns: [], rows: [] }

/** A block, with all that its layout does not use left empty. */
export function block(
  type: string,
  heading: string,
  layout: BlockLayout,
  filled: Partial<BlockView>,
): BlockView {
  const empty = {
    intro: '',
    statements: [],
    groups: [],
    pictures: [],
    table,
    paragraphs: [],
    sources: [],
  }
  return { ...empty, id: type, block: type, heading, layout, ...filled }
}
