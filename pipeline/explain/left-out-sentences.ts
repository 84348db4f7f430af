import type { LeftOut } from '../select/left-out.ts'

/** Why a claim is left out, in words that stand behind "not printed: ". */
export const leftOutSentences: Record<LeftOut, string> = {
  truncated: 'its source breaks off in it',
  foreign: 'it is in another language than the dossier',
  'spun-quotation': 'it has words in marks, and its source is machine-spun',
  'altered-quotation': 'it has a quotation that the original in the references contradicts',
  'part-of-quotation': 'it is part of a longer quotation and cannot be given marks of its own',
  dangling: 'it opens with a word that points back to the sentence before',
  'too-short': 'it is too short to stand alone',
  'too-long': 'it is too long to be read at one go',
  'half-quotation': 'it holds one mark of a quotation without the other',
  'unnamed-we': 'it says "we" or "I", and its speaker is not known',
  'no-sentence': 'it is no whole sentence',
  'lead-in': 'it announces a list and says nothing without it',
  'table-row': 'it is a row of a table, whose figures stand in tables alone',
  question: 'it is a question',
  'junk-like': 'it is more numbers and signs than letters',
  editor: 'the editor leaves it out',
  'no-theme': 'it is on no theme that this audience weighs',
  'no-block': 'no block of the outline asks for a claim of its kind, roles and themes',
  budget: 'blocks ask for it, and better claims took the words, or said the same',
}
