import { parseArgs } from 'node:util'
import { fail } from '../error.ts'
import { stages } from '../inspect-stages.ts'
import type { Format } from '../job.ts'
import { nearest } from '../language/nearest.ts'
import { operands, type Verb, verbs } from './verbs.ts'

/** What the command line asks for. */
export interface Arguments {
  verb: Verb
  /** What the verb is about: files to verify. */
  operands: string[]
  audiences: string[]
  config: string
  sources: string[]
  out: string | undefined
  formats: Set<Format>
  only: string[]
  strict: boolean
  skipBad: boolean
  json: boolean
}

const options = {
  audience: { type: 'string', multiple: true },
  config: { type: 'string', default: 'brief.config.yaml' },
  sources: { type: 'string', multiple: true },
  out: { type: 'string' },
  format: { type: 'string', default: 'html,pdf,md' },
  only: { type: 'string' },
  strict: { type: 'boolean', default: false },
  'skip-bad': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'V', default: false },
} as const

const known = Object.keys(options)

/**
 * Reads the words behind `brief`. Throws `BriefError` (usage) that names the option, what was
 * found and the nearest valid one.
 */
export function parseArguments(
  words: string[],
  env: Record<string, string | undefined>,
): Arguments {
  refuseSwallowed(env, words)
  const { values, positionals } = read(words)
  const verb = verbOf(positionals, values)
  return {
    verb,
    operands: operandsOf(verb, positionals.slice(1)),
    audiences: namedAudiences(values.audience),
    config: values.config,
    sources: values.sources ?? [],
    out: outFolder(values.out),
    formats: new Set(listOf(values.format).map(formatOf)),
    only: onlyStages(values.only, verb),
    strict: values.strict,
    skipBad: values['skip-bad'],
    json: values.json,
  }
}

function read(words: string[]) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true })
  } catch (error) {
    if (
      !(
        error instanceof Error &&
        'code' in error &&
        String(error.code).startsWith('ERR_PARSE_ARGS')
      )
    )
      throw error
    throw badOption(error.message, words)
  }
}

function badOption(message: string, words: string[]) {
  const option = /'(--?[^'\s]+)/.exec(message)?.[1]
  const name = option?.replace(/^-+/, '').split('=')[0] ?? ''
  if (option === undefined || known.includes(name)) {
    const hint = 'npm run brief -- --help lists the options'
    return fail('usage', 'E_OPTION_VALUE', firstSentence(message), { hint })
  }
  const close = nearest(name, known)
  const hint = close
    ? `did you mean --${close}?`
    : `the options are ${known.map((k) => `--${k}`).join(', ')}`
  const found = words.find((word) => word.startsWith(option)) ?? option
  return fail('usage', 'E_UNKNOWN_OPTION', `unknown option ${found}`, { hint })
}

const firstSentence = (message: string): string => message.split('. ')[0] ?? message

function verbOf(positionals: string[], values: { help: boolean; version: boolean }): Verb {
  if (values.help) return 'help'
  if (values.version) return 'version'
  const [word = 'build'] = positionals
  const verb = verbs.find((name) => name === word)
  if (verb) return verb
  const close = nearest(word, [...verbs])
  // npm keeps options to itself and hands their values on as words.
  const dashes = 'options need "--" before them: npm run brief -- --audience policy'
  const hint = close ? `did you mean "${close}"?` : `the verbs are ${verbs.join(', ')}; ${dashes}`
  throw fail('usage', 'E_UNKNOWN_VERB', `unknown verb "${word}"`, { hint })
}

/** A verb that is about something is told of what, at least once; others take no further word. */
function operandsOf(verb: Verb, words: string[]): string[] {
  const wanted = operands[verb]
  const [extra] = words
  if (wanted === undefined && extra !== undefined && verb !== 'help' && verb !== 'version')
    throw fail('usage', 'E_EXTRA_WORD', `unexpected word "${extra}" after "${verb}"`)
  if (wanted !== undefined && extra === undefined) {
    const hint = `npm run brief -- ${verb} ${wanted}`
    throw fail('usage', 'E_NO_OPERAND', `${verb} needs ${wanted}`, { hint })
  }
  return words
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** Each once, however often it is named. */
function namedAudiences(given: string[] = []): string[] {
  const names = given.flatMap(listOf)
  if (given.length > 0 && names.length === 0) throw noValue('audience')
  return [...new Set(names)]
}

function outFolder(given: string | undefined): string | undefined {
  if (given === '') throw noValue('out')
  return given
}

function onlyStages(given: string | undefined, verb: Verb): string[] {
  if (given === undefined) return []
  if (verb === 'inspect') return listOf(given).map(stageOf)
  const hint = 'npm run --silent brief -- inspect --only …'
  throw fail('usage', 'E_OPTION_PLACE', `--only belongs to inspect, not to ${verb}`, { hint })
}

const noValue = (option: string) =>
  fail('usage', 'E_OPTION_VALUE', `--${option} has no value`, {
    hint: `give one, or leave --${option} out`,
  })

const formats: Format[] = ['html', 'pdf', 'md', 'docx']
const formatOf = (name: string): Format => pick('format', name, formats)
const stageOf = (name: string): string => pick('stage', name, [...stages])

function pick<T extends string>(what: string, name: string, from: T[]): T {
  const found = from.find((candidate) => candidate === name)
  if (found) return found
  const close = nearest(name, from)
  const hint = close ? `did you mean "${close}"?` : `expected one of ${from.join(', ')}`
  throw fail('usage', `E_UNKNOWN_${what.toUpperCase()}`, `unknown ${what} "${name}"`, { hint })
}

/** `npm run brief --audience policy` gives the option to npm, which leaves it in the environment. */
function refuseSwallowed(env: Record<string, string | undefined>, words: string[]): void {
  const swallowed = ['audience', 'sources', 'out', 'format', 'strict', 'only', 'skip-bad'].find(
    (name) => {
      const value = env[`npm_config_${name.replace('-', '_')}`]
      return (
        value !== undefined && value !== '' && !words.some((word) => word.startsWith(`--${name}`))
      )
    },
  )
  if (swallowed === undefined) return
  const hint = `put "--" before the options: npm run brief -- --${swallowed} …`
  throw fail('usage', 'E_NPM_OPTION', `npm kept the option --${swallowed} to itself`, { hint })
}
