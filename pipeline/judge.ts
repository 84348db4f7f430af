import type { Digest } from './digest.ts'
import type { Draft } from './draft.ts'
import type { Reporter } from './effects.ts'
import { BriefError, type Diagnostic } from './error.ts'
import type { Reading } from './gates/gate.ts'
import { readGates } from './gates/index.ts'
import type { Job } from './job.ts'

/**
 * Holds the drafts against the gates and tells what these read: a line for each brief, a warning
 * for what is weak.
 *
 * @returns the digest with these warnings
 * @throws BriefError `findings`, `E_GATE`, where a brief may not be printed as it is
 */
export function judge(
  drafts: Draft[],
  dossier: Digest,
  { config }: Job,
  reporter: Reporter,
): Digest {
  const readings = readGates(drafts, dossier.ledger, config.gates)
  for (const { audience } of drafts) {
    const own = readings.filter((reading) => reading.audience === audience.id)
    reporter.stage('gates', `${audience.id}: ${own.map(told).join(', ')}`)
  }
  const failed = readings.filter(({ verdict }) => verdict === 'failed')
  if (failed.length > 0) throw new BriefError('findings', failed.map(diagnostic))
  const warnings = readings.filter(({ verdict }) => verdict === 'warned').map(diagnostic)
  for (const warning of warnings) reporter.diagnostic(warning)
  return { ...dossier, warnings: [...dossier.warnings, ...warnings] }
}

const told = ({ gate, value }: Reading): string => `${gate} ${Math.round(value * 100) / 100}`

const diagnostic = ({ gate, audience, verdict, message }: Reading): Diagnostic => ({
  code: verdict === 'failed' ? 'E_GATE' : 'W_GATE',
  severity: verdict === 'failed' ? 'error' : 'warning',
  message: `${audience} ${message} (${gate})`,
})
