import { digest } from '../digest.ts'
import type { Reporter } from '../effects.ts'
import { reportThemes } from '../themes.ts'
import { formatThemes } from './format-themes.ts'
import { makeJob } from './make-job.ts'
import { nodeEffects } from './node-effects.ts'
import { openBrowser } from './open-browser.ts'
import type { Arguments } from './parse-arguments.ts'

/** Prints how the themes fit the sources on standard output, as text or as one JSON object. */
export async function runThemes(args: Arguments, reporter: Reporter): Promise<void> {
  const effects = nodeEffects(reporter, () => openBrowser(reporter))
  const job = await makeJob(args, effects.disk, reporter)
  const { sections } = await digest(job, effects)
  const report = reportThemes(job.config.themes, sections)
  process.stdout.write(args.json ? `${JSON.stringify(report, null, 2)}\n` : formatThemes(report))
}
