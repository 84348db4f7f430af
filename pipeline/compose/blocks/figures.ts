import type { Claim, Figure, FigureFlag, FigureGroup, TableRow } from '../../model.ts'
import { type BlockContext, byGroup, type Composer } from '../context.ts'
import { spreadPicture } from '../pictures/spread-picture.ts'

const flagWords: Record<FigureFlag, string> = {
  'same-origin': 'one origin',
  'different-referent': 'different things measured',
  hedged: 'hedged',
  rounding: 'may be rounding',
  spun: 'from a machine-spun copy',
  superseded: 'superseded',
  damaged: 'damaged in the source',
}

/** What was measured, each value with who says it; values that differ stay apart. */
export const figures: Composer = (context) => {
  const rows = rowsOf(context)
  if (rows.length === 0) return undefined
  const columns = ['Figure', 'As the source puts it', 'Measured of', 'Who says']
  return { layout: 'table', table: { caption: 'Figures with what they measure', columns, rows } }
}

/** Only the figures on which sources differ, each with a picture of how far its values lie apart. */
export const disagreements: Composer = (context) => {
  const groups = groupsOf(context)
  if (groups.length === 0) return undefined
  const rows = groups.flatMap((group) => [...group.values.map((value) => rowOf(value, context))])
  const columns = ['Figure', 'As the source puts it', 'Measured of', 'Who says']
  const notes = groups.map(noteOf).filter((note) => note !== '')
  const numbers = new Map(context.ledger.sources.map(({ file }, i) => [file, i + 1]))
  return {
    layout: 'table',
    pictures: groups.flatMap((group) => spreadPicture(group, (n) => numbers.get(n) ?? 0) ?? []),
    intro: notes.join(' '),
    table: { caption: 'Figures on which the sources differ', columns, rows },
  }
}

/** The groups chosen, with the values that were: a claim that may not be printed gives none. */
function groupsOf({ evidence, ledger }: BlockContext): FigureGroup[] {
  return [...byGroup(evidence)].flatMap(([id, chosen]) => {
    const group = ledger.figures.find((one) => one.id === id)
    const claims = new Set(chosen.map(({ claim }) => claim))
    return group
      ? [{ ...group, values: group.values.filter(({ claim }) => claims.has(claim)) }]
      : []
  })
}

const rowsOf = (context: BlockContext): TableRow[] =>
  groupsOf(context).flatMap((group) => group.values.map((value) => rowOf(value, context)))

function rowOf(value: Figure, { claims, citer, ledger }: BlockContext): TableRow {
  const claim = claims.get(value.claim)
  const source = ledger.sources.find(({ file }) => file === value.file)
  const who =
    value.speaker ?? source?.author ?? source?.publisher ?? source?.title ?? 'an unsigned text'
  return {
    head: value.text,
    cells: [
      {
        text: claim ? printable(claim, passage(claim.text, value.text)) : '',
        numeric: false,
        citations: claim ? [citer.cite(claim)] : [],
      },
      { text: value.referent ?? 'not named', numeric: false, citations: [] },
      { text: who, numeric: false, citations: [] },
    ],
  }
}

/** No words in marks from a machine-spun copy: nobody said those. The figure stands for itself. */
const printable = ({ spun }: Claim, text: string): string =>
  spun && /["“”«»]/.test(text) ? 'not quoted: a machine-spun copy' : text

/** The words round a figure: its sentence, cut at words where it is long. */
function passage(sentence: string, figure: string): string {
  const limit = 110
  if (sentence.length <= limit) return sentence
  const at = sentence.indexOf(figure)
  const from = Math.max(0, Math.min(at - 50, sentence.length - limit))
  const start = from === 0 ? 0 : sentence.indexOf(' ', from) + 1
  const stop =
    start + limit >= sentence.length ? sentence.length : sentence.lastIndexOf(' ', start + limit)
  return `${start > 0 ? '… ' : ''}${sentence.slice(start, stop)}${stop < sentence.length ? ' …' : ''}`
}

function noteOf({ values, flags }: FigureGroup): string {
  if (flags.length === 0) return ''
  const texts = [...new Set(values.map(({ text }) => text))].join(', ')
  return `${texts}: ${flags.map((flag) => flagWords[flag]).join(', ')}.`
}
