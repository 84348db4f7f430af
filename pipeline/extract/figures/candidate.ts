import type { Claim, Figure } from '../../model.ts'
import type { Range } from './numbers.ts'
import type { Stance } from './stance.ts'

/** A figure with what tells which question it answers. */
export interface Candidate {
  figure: Figure
  claim: Claim
  /** The part of the sentence that is the figure's own. */
  own: string
  /** Only figures of one bucket can answer one question: kind and unit. */
  bucket: string
  /** What is counted, as a concept: empty where the sentence does not say, undefined for other kinds. */
  thing: string | undefined
  /** Concepts round it with their weights, of length 1. */
  vector: Map<string, number>
  qualifiers: Map<string, string>
  /** Noun and modifier, as concepts: operation, hip. */
  modifiers: Map<string, string>
  years: string[]
  names: string[]
  /** "line 4": another number names another thing of the kind. */
  numbered: string[]
  stance: Stance | undefined
  /** Words before and behind, for what rises and falls. */
  near: string
  /** Words before. */
  before: string
  /** A date that only places a quantity of the same words in time. */
  setting: boolean
  /** No other figure of its file counts things of that name. */
  only: boolean
  /** ISO date of the source. */
  dated: string | undefined
  /** In the unit that its kind is compared in; a day without a year in the source's own. */
  range: Range
  /** Its sentence and heading, in lower case. */
  words: string
  /** The text gives it only to say that it is wrong, or lost a part of it: it answers nothing. */
  unfit: 'denied' | 'damaged' | undefined
}
