import type { Claim, ClaimKind, Ledger, Run, Statement } from '../model.ts'
import type { BlockContext } from './context.ts'

/** Kinds of claim as they are printed, in one word: a mark must not weigh more than its sentence. */
export const kindLabels: Record<ClaimKind, string> = {
  fact: '',
  claim: 'reported',
  forecast: 'forecast',
  recommendation: 'advice',
}

/** A claim as it is printed: its words, what kind it is, who says it, who else, and where. */
export function statementOf(
  claim: Claim,
  { ledger, claims, citer, config, listedUnder }: BlockContext,
): Statement {
  return {
    id: claim.id,
    runs: runsOf(claim),
    kind: claim.kind,
    kindLabel: kindLabels[claim.kind],
    // A speaker says enough of where an item belongs.
    speaker: speakerOf(claim) || (listedUnder.get(claim.id) ?? ''),
    support: [supportOf(claim, claims), claim.spun ? spunCopy : ''].filter(Boolean).join(' · '),
    grade: config.block === 'takeaways' ? gradeOf(claim, ledger) : '',
    citations: [citer.cite(claim)],
  }
}

/** The text cut where an edit put something in that the source does not have. */
export function runsOf({ text, edits }: Claim): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const { start, end, to, rule } of edits) {
    if (to === '' || rule === 'white-space' || rule === 'entity') continue
    if (start > at) runs.push({ text: text.slice(at, start), added: false })
    runs.push({ text: text.slice(start, end), added: true })
    at = end
  }
  if (at < text.length) runs.push({ text: text.slice(at), added: false })
  return runs
}

/** What is declared of the source and what is computed of the claim, side by side and never as one. */
function gradeOf({ file, credibility }: Claim, { sources }: Ledger): string {
  const declared = sources.find((source) => source.file === file)?.reliability
  return [
    ...(declared ? [`reliability ${declared.grade}`] : []),
    ...(credibility === undefined ? [] : [`credibility ${credibility}`]),
  ].join(', ')
}

/** Empty where the sentence names its speaker itself. */
export function speakerOf({ text, speaker, via, anonymous = '' }: Claim): string {
  // "Critics" are printed as the source has them, where the sentence does not.
  if (!speaker) return text.includes(anonymous) ? '' : anonymous
  const surname = speaker.split(' ').at(-1) ?? speaker
  if (text.includes(surname)) return ''
  return via ? `${speaker}, via ${via}` : speaker
}

/** The facts may hold; the words are a program's. */
const spunCopy = 'machine-spun copy'

function supportOf(claim: Claim, claims: Map<string, Claim>): string {
  const same = [claim, ...claim.alike.flatMap((id) => claims.get(id) ?? [])]
  const files = new Set(same.map(({ file }) => file)).size
  return files > 1 ? spreadOf(same) : ''
}

/** "3 files, 2 origins": how independent those are who say a thing. */
export function spreadOf(same: { file: string; origin: string }[]): string {
  const files = new Set(same.map(({ file }) => file)).size
  const origins = new Set(same.map(({ origin }) => origin)).size
  return `${plural(files, 'file')}, ${plural(origins, 'origin')}`
}

/** What a list says of the kind of all its statements, where it is one. */
const sameKind: Record<ClaimKind, string> = {
  fact: '',
  claim: 'As reported',
  forecast: 'Forecasts',
  recommendation: 'Advice',
}

/**
 * A list whose statements are all of one kind says so once, and its statements no more; `note` is
 * then what it says. A list of one keeps its mark, which is shorter.
 */
export function sayKindOnce(statements: Statement[]): { note: string; statements: Statement[] } {
  const [first, ...rest] = statements
  if (!first || first.kind === 'fact' || rest.length === 0) return { note: '', statements }
  if (rest.some(({ kind }) => kind !== first.kind)) return { note: '', statements }
  return {
    note: sameKind[first.kind],
    statements: statements.map((statement) => ({ ...statement, kindLabel: '' })),
  }
}

/** "1 origin", "3 origins". */
export const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`
