import type { GatesConfig } from '../config/types.ts'
import type { Ledger } from '../model.ts'
import { balance, originShare, sourceShare } from './balance.ts'
import { consistency } from './consistency.ts'
import { coverage } from './coverage.ts'
import type { Gate, Reading, Shown } from './gate.ts'
import { bottomLine, contrary, dangling, pins, title } from './honesty.ts'
import { blockWords, words } from './length.ts'
import { redundancy } from './redundancy.ts'

/** A gate and its name, in the order in which they are told. */
const gates: [name: string, gate: Gate][] = [
  ['words', words],
  ['block-words', blockWords],
  ['title', title],
  ['bottom-line', bottomLine],
  ['contrary', contrary],
  ['coverage', coverage],
  ['redundancy', redundancy],
  ['balance', balance],
  ['origin-share', originShare],
  ['source-share', sourceShare],
  ['dangling', dangling],
  ['pins', pins],
]

/** What all gates read in all briefs of a build; those that the briefs fail together come last. */
export function readGates(briefs: Shown[], ledger: Ledger, bounds: GatesConfig): Reading[] {
  const each = briefs.flatMap((shown) =>
    gates.flatMap(([name, gate]): Reading[] => {
      const measured = gate(shown, ledger, bounds)
      if (!measured) return []
      const value = Math.round(measured.value * 1000) / 1000
      return [{ gate: name, audience: shown.audience.id, ...measured, value }]
    }),
  )
  return [...each, ...consistency(briefs, ledger)]
}
