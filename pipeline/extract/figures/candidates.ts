import { conceptOf } from '../../language/concepts.ts'
import { stemCounts } from '../../language/similarity.ts'
import { stemOf } from '../../language/tokens.ts'
import { baseUnit, unitSymbol } from '../../language/units.ts'
import type { Claim, Figure, Span } from '../../model.ts'
import { fileOffsets } from '../file-offset.ts'
import { bucketOf, thingOf } from './bucket.ts'
import type { Candidate } from './candidate.ts'
import { comparable } from './comparable.ts'
import { modifiersIn } from './modifiers.ts'
import { perMeasure, qualifiersOf } from './qualifiers-of.ts'
import { figuresIn, headsOf } from './rows.ts'
import { stanceOf } from './stance.ts'
import { namesIn, numberedNamesIn, ownWords, yearsOf } from './surroundings.ts'
import { unfitnessOf } from './unfit.ts'
import { weigh } from './weigh.ts'

/**
 * How much the words of a figure's own part, its sentence, its heading, the sentence before and the
 * thing counted weigh.
 */
const weights = { own: 1, sentence: 0.4, heading: 0.2, before: 0.15, pointedAt: 0.5, counted: 0.4 }

/** Makes candidates of figures; `dates` are those of the sources by file. */
export function candidatesOf(
  figures: Figure[],
  claims: Claim[],
  dates: ReadonlyMap<string, string>,
): Candidate[] {
  const byId = new Map(claims.map((claim, i) => [claim.id, { claim, before: claims[i - 1] }]))
  // An undated note speaks of the days of the texts that it lies beside.
  const latest =
    [...dates.values()].reduce((max, date) => (date > max ? date : max), '') || undefined
  const byClaim = Map.groupBy(figures, ({ claim }) => claim)
  const drafts = [...byClaim].flatMap(([id, own]) => {
    const known = byId.get(id)
    return known ? candidatesIn(known, own, dates.get(known.claim.file), latest) : []
  })
  return weigh(drafts)
}

/** A claim, and the one before it in the ledger. */
interface Placed {
  claim: Claim
  before: Claim | undefined
}

function candidatesIn(
  placed: Placed,
  figures: Figure[],
  dated: string | undefined,
  latest: string | undefined,
): Candidate[] {
  const { claim } = placed
  const placeOf = fileOffsets(claim)
  // A figure of a lead-in in brackets is the lead-in's.
  const found = figuresIn(claim).filter(({ start, end }) => placeOf(start) < placeOf(end))
  const quantities = found.filter(({ kind }) => kind !== 'date')
  const moments = found.filter(({ kind }) => kind === 'date')
  const inOrder = [...figures].sort((a, b) => a.start - b.start)
  return inOrder.flatMap((figure, i) => {
    const span = found[i]
    if (!span) return []
    const others = figure.kind === 'date' ? moments : quantities
    const own = claim.form === 'row' ? rowWords(claim, span) : ownWords(claim, span, others)
    return {
      figure,
      claim,
      own,
      bucket: bucketOf(figure),
      thing: thingOf(figure),
      vector: conceptsRound(placed, figure, span, own),
      qualifiers: qualifiersOf(figure, own, claim.heading),
      modifiers: modifiersIn(own),
      years: figure.kind === 'date' ? [] : yearsOf(own, claim, dated),
      names: namesIn(own, claim),
      numbered: numberedNamesIn(own),
      stance: stanceOf(own) ?? stanceOf(claim.text),
      near: claim.text.slice(Math.max(0, span.start - 50), span.end + 40),
      before: claim.text.slice(Math.max(0, span.start - 30), span.start),
      setting:
        figure.kind === 'date' &&
        quantities.some((other) => ownWords(claim, other, quantities).includes(figure.text)),
      only: false,
      dated,
      range: comparable(figure, dated ?? latest),
      words: `${claim.text} ${claim.heading}`.toLowerCase(),
      unfit: unfitnessOf(claim.text, span),
    }
  })
}

/** What a cell is read with: the heads of its row and column. */
const rowWords = (claim: Claim, span: Span): string =>
  `${headsOf(claim, span)}: ${claim.text.slice(span.start, span.end)}`

/** Numbers and the unit say nothing of what is measured; what stands between them does. */
function conceptsRound(
  { claim, before }: Placed,
  figure: Figure,
  span: Span,
  own: string,
): Map<string, number> {
  const plain = (words: string): string => words.replace(figure.text, ` ${inner(figure)} `)
  const sum = new Map<string, number>()
  const add = (words: string, weight: number): void => {
    for (const stem of stemCounts(words).keys()) {
      const concept = conceptOf(stem)
      if (/\d/.test(stem) || noConcept.has(concept)) continue
      sum.set(concept, Math.max(sum.get(concept) ?? 0, weight))
    }
  }
  add(plain(own), weights.own)
  if (figure.kind === 'count' && figure.unit !== '')
    sum.set(`count ${thingOf(figure) ?? baseUnit(figure.unit).base}`, weights.counted)
  const measure = unitSymbol(perMeasure.exec(claim.text.slice(span.end))?.[1] ?? '')
  if (measure !== undefined) sum.set(`per ${measure}`, weights.own)
  for (const name of numberedNamesIn(claim.text))
    sum.set(name, own.toLowerCase().includes(name) ? weights.own : weights.sentence)
  // The other cells of a row are of other columns.
  if (claim.form !== 'row')
    add(claim.text.slice(0, span.start) + claim.text.slice(span.end), weights.sentence)
  add(claim.heading, weights.heading)
  // "The worst had 33 °C": what was measured stands in the sentence before.
  if (before?.file === claim.file && before.heading === claim.heading && claim.form !== 'row')
    add(before.text, leansBack(claim, figure) ? weights.pointedAt : weights.before)
  return sum
}

/** "It is 24 minutes", "137 were found dead": what is meant stands in the sentence before. */
const leansBack = ({ text }: Claim, { kind, unit }: Figure): boolean =>
  (kind === 'count' && unit === '') || /^(?:It|They|This|That|These|Those|Both)\b/.test(text)

const noConcept = new Set(
  'january february march april june july august september october november december percent per cent million billion thousand hundred year month week day about around near over under roughly accord say put come stand total report'
    .split(' ')
    .map(stemOf),
)

/** "Nursing" of "1,200 nursing posts". */
const inner = ({ text }: Figure): string => text.replace(/^\S+ ?/, '').replace(/ ?\S+$/, '')
