import { wordsOf } from '../language/words.ts'
import { type Gate, measured } from './gate.ts'
import { printedClaims, statementsOf } from './printed-claims.ts'

/** Words that a title may have. */
const longestTitle = 14

/** Words of the title; one that the configuration gives is warned of where it is longer. */
export const title: Gate = ({ brief }) => {
  const count = wordsOf(brief.title).length
  return measured(
    count,
    count <= longestTitle,
    'warned',
    `has a title of ${count} words, where ${longestTitle} can be taken in`,
  )
}

/** Origins of the bottom line, which are two at the least; none where the editor wrote it. */
export const bottomLine: Gate = ({ evidence, audience }, ledger) => {
  const index = audience.outline.findIndex(({ block }) => block === 'bottom-line')
  if (index < 0 || audience.outline[index]?.text !== '') return undefined
  const ids = new Set(
    evidence
      .filter(({ block, group }) => block === index && group !== 'against' && group !== 'title')
      .map(({ claim }) => claim),
  )
  const origins = new Set(ledger.claims.filter(({ id }) => ids.has(id)).map((c) => c.origin)).size
  const holds = origins > 1 || ledger.origins.length < 2
  return measured(origins, holds, 'warned', 'rests its bottom line on one origin')
}

/** Blocks before which the first page ends, to be sure. */
const firstBlocks = 3

/** Whether evidence against the bottom line stands on the first page: 1 or 0. */
export const contrary: Gate = ({ evidence, audience }) => {
  const index = audience.outline
    .filter(({ block }) => block !== 'status')
    .findIndex(({ block }) => block === 'bottom-line')
  if (index < 0) return undefined
  const found = evidence.some(({ group }) => group === 'against') && index < firstBlocks
  return measured(
    Number(found),
    found,
    'warned',
    'has no evidence against its bottom line on the first page',
  )
}

/** Statements that point back to one that is not printed right before them: none. */
export const dangling: Gate = ({ brief }, ledger) => {
  const printed = statementsOf(brief)
  const hanging = new Map(
    printedClaims(brief, ledger)
      .filter((claim) => claim.dangling)
      .map(({ id, antecedent }) => [id, antecedent]),
  )
  const pinned = new Set(ledger.decisions?.filter((one) => one.do === 'pin').map((d) => d.claim))
  const loose = printed.filter(
    ({ id }, i) =>
      hanging.has(id) && (hanging.get(id) ?? '') !== printed[i - 1]?.id && !pinned.has(id),
  )
  const message = `prints ${loose.length} statements that point to one not printed: ${loose.map(({ id }) => id).join(', ')}`
  return measured(loose.length, loose.length === 0, 'failed', message)
}

/** Statements that the editor pins and that are not printed: none. */
export const pins: Gate = ({ evidence, audience }, { decisions = [] }) => {
  const printed = new Set(evidence.map(({ claim }) => claim))
  const own = decisions.filter(
    (one) => one.do === 'pin' && (one.audience ?? audience.id) === audience.id,
  )
  if (own.length === 0) return undefined
  const lost = own.filter(({ claim }) => !printed.has(claim))
  const message = `cannot print what is pinned: ${lost.map(({ claim, block }) => (block ? `${claim} in "${block}"` : claim)).join(', ')}. There is no such block, or the statement is cut off, in another language, or part of a quotation`
  return measured(lost.length, lost.length === 0, 'failed', message)
}
