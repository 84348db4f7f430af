import { defaultLimits } from '../config/defaults.ts'
import type { Disk, Reporter } from '../effects.ts'
import { BriefError } from '../error.ts'
import type { SourceFile } from '../model.ts'
import { read } from '../read/read.ts'
import { type Verification, verify } from '../verify/index.ts'
import { nodeEffects } from './node-effects.ts'
import { openBrowser } from './open-browser.ts'
import type { Arguments } from './parse-arguments.ts'

/**
 * Verifies each PDF that is named and prints a line for each that holds. Throws `BriefError`
 * (findings) with everything that does not hold.
 */
export async function runVerify(args: Arguments, reporter: Reporter): Promise<void> {
  const { disk } = nodeEffects(reporter, () => openBrowser(reporter))
  const sources = args.sources.length > 0 ? await sourcesOf(args.sources, disk) : undefined
  const results: [path: string, found: Verification][] = []
  for (const path of args.operands) {
    const bytes = await disk.read(path)
    results.push([path, await verify({ path, bytes }, defaultLimits, sources)])
  }
  for (const [path, result] of results)
    if (result.findings.length === 0) process.stdout.write(`${verdict(path, result)}\n`)
  const findings = results.flatMap(([path, result]) =>
    result.findings.map((found) => ({ ...found, message: `${path}: ${found.message}` })),
  )
  if (findings.length > 0) throw new BriefError('findings', findings)
}

async function sourcesOf(patterns: string[], disk: Disk): Promise<SourceFile[]> {
  const { files } = await read(patterns, disk, defaultLimits, { skipBad: true })
  return files
}

function verdict(path: string, { statements, passages, claims, sources, ...rest }: Verification) {
  const counts = `${statements} statements, ${passages} passages, ${claims} claims`
  const held = rest.againstSources
    ? `against ${sources} sources`
    : `against the ledger in it; give --sources to hold its ${sources} sources against it`
  return `${path} holds: ${counts}, ${held}`
}
