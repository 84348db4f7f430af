import { digest } from '../digest.ts'
import { draftAll } from '../draft.ts'
import type { Reporter } from '../effects.ts'
import { findClaim } from '../explain/find-claim.ts'
import { explain } from '../explain/index.ts'
import { formatExplanation } from './format-explanation.ts'
import { makeJob } from './make-job.ts'
import { nodeEffects } from './node-effects.ts'
import { openBrowser } from './open-browser.ts'
import type { Arguments } from './parse-arguments.ts'

/** Prints why a claim is as it is on standard output, as text or as one JSON object. */
export async function runExplain(args: Arguments, reporter: Reporter): Promise<void> {
  const effects = nodeEffects(reporter, () => openBrowser(reporter))
  const job = await makeJob(args, effects.disk, reporter)
  const found = await digest(job, effects)
  const claim = findClaim(args.operands.join(' '), found.ledger.claims)
  const explanation = explain(claim, found, draftAll(found.ledger, job.audiences, job.config, ''))
  const text = args.json
    ? `${JSON.stringify(explanation, null, 2)}\n`
    : formatExplanation(explanation)
  process.stdout.write(text)
}
