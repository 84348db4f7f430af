import { digest } from '../digest.ts'
import type { Reporter } from '../effects.ts'
import { inspect } from '../inspect.ts'
import { isOfAudiences } from '../inspect-stages.ts'
import { makeJob } from './make-job.ts'
import { nodeEffects } from './node-effects.ts'
import { openBrowser } from './open-browser.ts'
import type { Arguments } from './parse-arguments.ts'

/** Prints what stages have found, as one JSON object on standard output. */
export async function runInspect(args: Arguments, reporter: Reporter): Promise<void> {
  const effects = nodeEffects(reporter, () => openBrowser(reporter))
  const job = await makeJob(args, effects.disk, reporter)
  const named = args.audiences.length > 0 || args.only.some(isOfAudiences)
  const audiences = named ? job.audiences : []
  const result = inspect(await digest(job, effects), args.only, audiences, job.config)
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}
