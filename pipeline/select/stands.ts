import { endsSentence, wordsOf } from '../language/words.ts'
import type { Claim } from '../model.ts'
import { type Unprintable, whyUnprintable } from './may-print.ts'

/** Why a claim cannot stand alone on a page. */
export type Unfit =
  | Unprintable
  | 'dangling'
  | 'too-short'
  | 'too-long'
  | 'half-quotation'
  | 'unnamed-we'
  | 'no-sentence'
  | 'lead-in'
  | 'question'
  | 'junk-like'
  | 'table-row'

const shortest = 6
const longest = 48

/** Below this share of letters among what is no white space, a line is a row of numbers or signs. */
const letters = 0.6

type Test = [why: Unfit, fails: (claim: Claim) => boolean]

const tests: Test[] = [
  // Its cells go into tables of figures.
  ['table-row', ({ form }) => form === 'row'],
  ['dangling', ({ dangling }) => dangling],
  ['too-short', ({ text }) => wordsOf(text).length < shortest],
  ['too-long', ({ text }) => wordsOf(text).length > longest],
  ['half-quotation', ({ text }) => !marksBalance(text)],
  // "We expect …" says nothing to a reader who is not told who speaks.
  [
    'unnamed-we',
    ({ text, speaker }) => !speaker && /\b(?:I|we|We|our|Our|my|My|us|me)\b/.test(text),
  ],
  ['lead-in', ({ text }) => text.endsWith(':')],
  ['question', ({ text }) => text.endsWith('?')],
  ['no-sentence', ({ form, text }) => form === 'sentence' && !endsSentence(text)],
  ['junk-like', ({ text }) => lettersIn(text) < letters],
]

/** The first reason why a claim cannot stand alone, or undefined where it can. */
export const whyUnfit = (claim: Claim): Unfit | undefined =>
  whyUnprintable(claim) ?? tests.find(([, fails]) => fails(claim))?.[0]

/** A quotation of several sentences is cut between them: half of one is nobody's words. */
function marksBalance(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1
  return count('“') === count('”') && count('«') === count('»') && count('"') % 2 === 0
}

function lettersIn(text: string): number {
  const shown = text.replace(/\s/g, '')
  return shown === '' ? 0 : (shown.match(/\p{L}/gu)?.length ?? 0) / shown.length
}
