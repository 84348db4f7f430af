import { wordsOf } from '../language/words.ts'
import type { Claim } from '../model.ts'
import { type Gate, measured } from './gate.ts'
import { printedClaims } from './printed-claims.ts'

/** Entropy of the statements over the sources, as a share of what equal parts would have. */
export const balance: Gate = ({ brief }, ledger, bounds) => {
  const counts = countBy(printedClaims(brief, ledger), ({ file }) => file)
  if (ledger.sources.length < 2 || counts.size === 0) return undefined
  const even = evenness([...counts.values()], ledger.sources.length)
  const silent = ledger.sources.length - counts.size
  const message = `leans on some of its sources (evenness ${even.toFixed(2)}${silent > 0 ? `, ${silent} not printed at all` : ''})`
  return measured(even, even >= bounds.balance, 'warned', message)
}

/** Highest share of the statements that one origin has, where there are three or more. */
export const originShare: Gate = ({ brief }, ledger, bounds) => {
  const claims = printedClaims(brief, ledger)
  if (ledger.origins.length < 3 || claims.length === 0) return undefined
  const most = Math.max(...countBy(claims, ({ origin }) => origin).values())
  const share = most / claims.length
  const message = `has ${percent(share)} of its statements from one origin`
  return measured(share, share <= bounds.originShare, 'warned', message)
}

/**
 * Highest share of a source's words that is printed, statements and tables together, among those
 * too long to be under the number of words that any source may give. Only what the editor pins can
 * pass the bound.
 */
export const sourceShare: Gate = ({ evidence }, ledger, bounds) => {
  const printed = new Set(evidence.map(({ claim }) => claim))
  const words = new Map<string, number>()
  for (const { id, file, text } of ledger.claims)
    if (printed.has(id)) words.set(file, (words.get(file) ?? 0) + wordsOf(text).length)
  const long = ledger.sources.filter(
    ({ file, words: all }) => all > 0 && (words.get(file) ?? 0) > bounds.sourceWords,
  )
  const shares = long.map(({ file, words: all }) => ({ file, share: (words.get(file) ?? 0) / all }))
  const [most] = shares.sort((a, b) => b.share - a.share)
  if (!most) return undefined
  const message = `prints ${percent(most.share)} of the words of ${most.file}, through what is pinned`
  return measured(most.share, most.share <= bounds.sourceShare, 'warned', message)
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

function countBy(claims: Claim[], keyOf: (claim: Claim) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const claim of claims) counts.set(keyOf(claim), (counts.get(keyOf(claim)) ?? 0) + 1)
  return counts
}

function evenness(counts: number[], parts: number): number {
  const total = counts.reduce((a, b) => a + b, 0)
  const entropy = counts.reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0)
  return entropy / Math.log(parts)
}
