import type { Claim, ClaimKind, Ledger, Run, Statement } from '../model.ts'
import type { BlockContext } from './context.ts'

/** Kinds of claim as they are printed; a fact goes unmarked. */
export const kindLabels: Record<ClaimKind, string> = {
  fact: '',
  claim: 'Reported claim',
  forecast: 'Forecast',
  recommendation: 'Recommendation',
}

/** A claim as it is printed: its words, what kind it is, who says it, who else, and where. */
export function statementOf(claim: Claim, { ledger, citer, config }: BlockContext): Statement {
  return {
    id: claim.id,
    runs: runsOf(claim),
    kind: claim.kind,
    kindLabel: kindLabels[claim.kind],
    speaker: speakerOf(claim),
    support: supportOf(claim, ledger),
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

function supportOf(claim: Claim, ledger: Ledger): string {
  const same = ledger.claims.filter(({ id }) => id === claim.id || claim.alike.includes(id))
  const files = new Set(same.map(({ file }) => file)).size
  const origins = new Set(same.map(({ origin }) => origin)).size
  return files > 1 ? `${plural(files, 'file')}, ${plural(origins, 'origin')}` : ''
}

/** "1 origin", "3 origins". */
export const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`
