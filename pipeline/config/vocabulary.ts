/** The closed lists of words that a configuration may name, each with what it means. */
import type { ClaimKind, FigureKind, Role } from '../model.ts'

export const claimKinds: Record<ClaimKind, string> = {
  fact: 'what the source states as done or measured',
  claim: 'what somebody is reported to say',
  forecast: 'what is said to be coming',
  recommendation: 'what somebody says ought to be done',
}

export const roles: Record<Role, string> = {
  option: 'a course that could be taken',
  pro: 'an argument for',
  con: 'an argument against',
  risk: 'what may go wrong',
  result: 'what was measured or found',
  'price-move': 'the move of a price or share',
  definition: 'what a term means',
  method: 'how something is done',
  limit: 'what a finding does not cover',
  interest: 'what a speaker stands to gain',
}

export const figureKinds: Record<FigureKind, string> = {
  money: 'sums of money',
  percent: 'percentages',
  date: 'dates',
  duration: 'lengths of time',
  ratio: 'multiples and ratios',
  count: 'numbers of things',
}
