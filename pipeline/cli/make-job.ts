import { dirname, isAbsolute, join } from 'node:path'
import { audienceOf } from '../config/audience-of.ts'
import { readConfig } from '../config/read-config.ts'
import type { Disk, Reporter } from '../effects.ts'
import { BriefError, type Diagnostic, fail } from '../error.ts'
import type { Job } from '../job.ts'
import { generator } from './generator.ts'
import type { Arguments } from './parse-arguments.ts'

/**
 * Settles a run from the command line, the configuration and the environment, in this order of
 * weight. Paths in the configuration count from its folder. Throws `BriefError`.
 */
export async function makeJob(args: Arguments, disk: Disk, reporter: Reporter): Promise<Job> {
  const configBytes = await readConfigBytes(args.config, disk)
  const text = decode(configBytes, args.config)
  const warnings: Diagnostic[] = []
  const config = readConfig(text, args.config, (warning) => warnings.push(warning))
  for (const warning of warnings) reporter.diagnostic(warning)
  const audiences = args.audiences.map((id) => audienceOf(config, id))
  const fromConfig = (path: string): string =>
    isAbsolute(path) ? path : join(dirname(args.config), path)
  const sources = args.sources.length > 0 ? args.sources : config.sources.map(fromConfig)
  if (sources.length === 0) {
    const hint = 'set "sources" in the configuration, or give --sources DIR'
    throw fail('sources', 'E_NO_SOURCES', 'no sources are named', { hint })
  }
  return {
    config,
    configBytes,
    sources,
    ...(config.references ? { references: config.references.map(fromConfig) } : {}),
    templates: await templatesFolder(fromConfig(config.templates), disk),
    out: args.out ?? (args.verb === 'release' ? 'release' : 'output'),
    audiences: audiences.length > 0 ? audiences : config.audiences,
    formats: args.formats,
    skipBad: args.skipBad,
    strict: args.strict,
    warnings,
    generator,
    ...epochOf(process.env.SOURCE_DATE_EPOCH),
  }
}

async function readConfigBytes(path: string, disk: Disk): Promise<Uint8Array> {
  const bytes = await disk.readIfAny(path).catch(asConfigError)
  if (bytes) return bytes
  const hint = 'run from the folder that holds it, or give --config FILE'
  throw fail('config', 'E_NO_CONFIG', `no configuration at ${path}`, { hint })
}

/** A folder or device named as the configuration is the configuration's fault. */
function asConfigError(error: unknown): never {
  if (error instanceof BriefError) throw new BriefError('config', error.diagnostics)
  throw error
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const hint = 'save it as UTF-8'
    const error = fail('config', 'E_CONFIG_ENCODING', 'the configuration is not UTF-8', {
      file,
      hint,
    })
    error.cause = cause
    throw error
  }
}

/** The dossier's own templates where it has some, else those that come with the program. */
async function templatesFolder(own: string, disk: Disk): Promise<string> {
  return (await disk.readIfAny(join(own, 'layout.hbs'))) ? own : 'templates'
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function epochOf(value: string | undefined): { epoch?: number } {
  if (value === undefined || value === '') return {}
  if (/^\d{1,12}$/.test(value)) return { epoch: Number(value) }
  const hint = 'give seconds since 1970, such as 1735689600, or unset it'
  throw fail('usage', 'E_SOURCE_DATE_EPOCH', `SOURCE_DATE_EPOCH is "${value}", not a number`, {
    hint,
  })
}
