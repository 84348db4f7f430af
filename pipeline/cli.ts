import { performance } from 'node:perf_hooks'
import { parseArguments } from './cli/parse-arguments.ts'
import { formatDiagnostic, formatJson } from './cli/report.ts'
import { runVerb } from './cli/run-verb.ts'
import type { Reporter } from './effects.ts'
import { BriefError, type Diagnostic, exitCodes } from './error.ts'

/** Runs the program with the words of its command line; resolves to the exit code. */
export async function main(words: string[]): Promise<number> {
  const diagnostics: Diagnostic[] = []
  const json = words.includes('--json')
  const reporter = reporterTo(diagnostics, json)
  const exit = await run(words, reporter, diagnostics)
  if (json) process.stderr.write(`${formatJson(exit === 0, exit, diagnostics)}\n`)
  return exit
}

/** Resolves to the exit code. What is thrown is a bug, and keeps its stack. */
async function run(words: string[], reporter: Reporter, told: Diagnostic[]): Promise<number> {
  try {
    const args = parseArguments(words, process.env)
    await runVerb(args, reporter)
    const warned = told.some(({ severity }) => severity === 'warning')
    return args.strict && warned ? exitCodes.findings : 0
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    for (const diagnostic of error.diagnostics) reporter.diagnostic(diagnostic)
    return exitCodes[error.failure]
  }
}

/** Standard error gets a line a stage, with the time since the one before. */
function reporterTo(diagnostics: Diagnostic[], json: boolean): Reporter {
  let last = performance.now()
  return {
    stage(name, detail) {
      const now = performance.now()
      if (!json)
        process.stderr.write(`${name.padEnd(10)} ${detail} (${Math.round(now - last)} ms)\n`)
      last = now
    },
    diagnostic(diagnostic) {
      diagnostics.push(diagnostic)
      if (!json) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`)
    },
  }
}
