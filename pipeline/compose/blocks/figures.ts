import type {
  Claim,
  Figure,
  FigureFlag,
  FigureGroup,
  Picture,
  SourceRecord,
  TableRow,
} from '../../model.ts'
import { type BlockBody, type BlockContext, byGroup, type Composer } from '../context.ts'
import { spreadPicture } from '../pictures/spread-picture.ts'
import { spreadOf } from '../statement.ts'
import { oppositions } from './oppositions.ts'
import { passage } from './passage.ts'

const flagWords: Record<FigureFlag, string> = {
  'same-origin': 'one origin',
  'different-referent': 'different things measured',
  hedged: 'hedged',
  rounding: 'may be rounding',
  spun: 'from a machine-spun copy',
  superseded: 'superseded',
  damaged: 'damaged in the source',
}

const columns = ['Figure', 'As the source puts it', 'Measured of', 'Who says']

/** What was measured, each value with who says it; values that differ stay apart. */
export const figures: Composer = (context) => figureTable(context, 'Figures with what they measure')

/**
 * The figures on which sources differ, each with a picture of how far its values lie apart, and the
 * statements that contradict each other without one.
 */
export const disagreements: Composer = (context) => {
  const figures = figureTable(context, 'Figures on which the sources differ')
  const table = figures && { ...figures, pictures: picturesOf(context) }
  const words = oppositions(context)
  const bodies = [table ?? [], words ?? []].flat()
  return bodies.length > 0 ? bodies : undefined
}

function figureTable(context: BlockContext, caption: string): BlockBody | undefined {
  const groups = groupsOf(context)
  if (groups.length === 0) return undefined
  const rows = groups.flatMap(({ values }) => values.map((value) => rowOf(value, context)))
  const notes = groups.map(noteOf).filter((note) => note !== '')
  return { layout: 'table', intro: notes.join(' '), table: { caption, columns, rows } }
}

function picturesOf(context: BlockContext): Picture[] {
  const numbers = new Map(context.ledger.sources.map(({ file }, i) => [file, i + 1]))
  return groupsOf(context).flatMap(
    (group) => spreadPicture(group, (file) => numbers.get(file) ?? 0) ?? [],
  )
}

/** The groups chosen, each with the values that were. */
function groupsOf({ evidence, ledger }: BlockContext): FigureGroup[] {
  return [...byGroup(evidence)].flatMap(([id, own]) => {
    const group = ledger.figures.find((one) => one.id === id)
    const chosen = new Set(own.map(({ claim }) => claim))
    return group
      ? [{ ...group, values: group.values.filter(({ claim }) => chosen.has(claim)) }]
      : []
  })
}

function rowOf(value: Figure, { claims, citer, ledger }: BlockContext): TableRow {
  const claim = claims.get(value.claim)
  const source = ledger.sources.find(({ file }) => file === value.file)
  const who = value.speaker ?? source?.author ?? source?.publisher ?? unsigned(source)
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

/** A text that nobody has signed, by a title short enough for a table. */
const unsigned = (source: SourceRecord | undefined): string =>
  source?.title !== undefined && source.title.length <= 40 ? source.title : 'an unsigned text'

/** No words in marks from a machine-spun copy: nobody said those. The figure stands for itself. */
const printable = ({ spun }: Claim, text: string): string =>
  spun && /["“”«»]/.test(text) ? 'not quoted: a machine-spun copy' : text

/** "€3.40, €3.90: 2 files, 2 origins; superseded."; empty for a figure of one file. */
function noteOf({ values, flags }: FigureGroup): string {
  if (new Set(values.map(({ file }) => file)).size < 2) return ''
  // The same value in another spelling is no other value.
  const texts = [...new Map([...values].reverse().map(({ value, text }) => [value, text])).values()]
    .reverse()
    .join(', ')
  return `${texts}: ${[spreadOf(values), ...flags.map((flag) => flagWords[flag])].join('; ')}.`
}
