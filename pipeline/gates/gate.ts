import type { AudienceConfig, GatesConfig } from '../config/types.ts'
import type { Brief, Evidence, Ledger } from '../model.ts'

/** What a gate is shown of a brief. */
export interface Shown {
  audience: AudienceConfig
  evidence: Evidence[]
  brief: Brief
  blocks: { heading: string; words: number; most?: number }[]
  words: number
}

/** What a gate has measured in a brief. */
export interface Reading {
  gate: string
  /** Id of the audience. */
  audience: string
  value: number
  verdict: 'held' | 'warned' | 'failed'
  /** What is wrong, and what could be done; empty where it held. */
  message: string
}

/** Measures one thing of a brief; undefined where there is nothing to measure. */
export type Gate = (shown: Shown, ledger: Ledger, bounds: GatesConfig) => Measured | undefined

export type Measured = Omit<Reading, 'gate' | 'audience'>

/** A value that holds, or the message where it does not. */
export const measured = (
  value: number,
  holds: boolean,
  otherwise: 'warned' | 'failed',
  message: string,
): Measured =>
  holds ? { value, verdict: 'held', message: '' } : { value, verdict: otherwise, message }
