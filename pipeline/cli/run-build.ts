import type { build } from '../build.ts'
import type { Reporter } from '../effects.ts'
import { openBrowser } from './open-browser.ts'
import type { Arguments } from './parse-arguments.ts'

/**
 * Builds briefs or a release. The browser is started before anything heavy is imported: it boots
 * on the other core while the sources are read.
 */
export async function runBuild(args: Arguments, reporter: Reporter): Promise<void> {
  const early = args.formats.has('pdf') ? openBrowser(reporter) : undefined
  let unused = early
  try {
    const { makeJob } = await import('./make-job.ts')
    const { nodeEffects } = await import('./node-effects.ts')
    const effects = nodeEffects(reporter, () => {
      const printer = unused ?? openBrowser(reporter)
      unused = undefined
      return printer
    })
    const job = await makeJob(args, effects.disk, reporter)
    const make = await makerOf(args)
    // By now the browser is up, and connected within some thirty milliseconds; during the stages
    // it would be, a message at a time, after the last of them. Trouble is told when it prints.
    await early?.info().catch(() => {})
    const outputs = await make(job, effects)
    for (const { path } of outputs) process.stdout.write(`${job.out}/${path}\n`)
  } finally {
    early?.kill()
  }
}

async function makerOf({ verb }: Arguments): Promise<typeof build> {
  return verb === 'release'
    ? (await import('../release.ts')).release
    : (await import('../build.ts')).build
}
