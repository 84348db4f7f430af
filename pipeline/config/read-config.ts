import { BriefError, type Diagnostic, fail } from '../error.ts'
import { checkAliases } from './check-aliases.ts'
import { checkAudiences } from './check-audiences.ts'
import { checkBudgets, checkRanges } from './check-budgets.ts'
import { checkEditor } from './check-editor.ts'
import { checkThemes } from './check-themes.ts'
import { describeIssue } from './describe-issue.ts'
import { diagnose } from './diagnose.ts'
import { parseYaml, type YamlText } from './parse-yaml.ts'
import type { ConfigSpec } from './schema.ts'
import { configSpec } from './schema.ts'
import { settleConfig } from './settle-config.ts'
import type { Trouble } from './trouble.ts'
import type { Config } from './types.ts'

/** No dossier needs more, and what comes after parsing need not fear for its time. */
const mostBytes = 256 * 1024

/** No part of the first line, whose columns it would shift. */
const byteOrderMark = '\uFEFF'

/**
 * Settles the text of `brief.config.yaml`. `path` is for messages, and kept. Throws `BriefError`
 * (config) with all errors that can be found in one go, each with its place; `warn` is told what
 * is odd and yet does no harm.
 */
export function readConfig(text: string, path: string, warn: (d: Diagnostic) => void): Config {
  refuseTooLarge(text, path)
  const yaml = parseYaml(text.startsWith(byteOrderMark) ? text.slice(1) : text)
  const stop = (troubles: Trouble[]) =>
    new BriefError('config', diagnose(troubles, 'error', path, yaml))
  if (yaml.value === undefined) throw stop(yaml.troubles)
  if (yaml.value === null) throw empty(path)
  const { spec, troubles } = validate(yaml.value)
  if (!spec || yaml.troubles.length + troubles.length > 0) {
    throw stop([...yaml.troubles, ...troubles])
  }
  const config = placed(settleConfig(spec, path), yaml)
  const ranges = checkRanges(config.audiences)
  if (ranges.length > 0) throw stop(ranges)
  diagnose(checkBudgets(spec, config.audiences), 'warning', path, yaml).forEach(warn)
  return config
}

/** Gives every decision its place: whether there is such a statement only the ledger can tell. */
const placed = (config: Config, yaml: YamlText): Config => ({
  ...config,
  editor: config.editor.map((decision, i) => {
    const at = yaml.placeOf({ code: '', message: '', where: ['editor', i, 'claim'] })
    return { ...decision, at: { ...at, excerpt: yaml.lines[at.line - 1] ?? '' } }
  }),
})

/** What the schema says, and whether the names agree: both, whatever the other has found. */
function validate(value: unknown): { spec?: ConfigSpec | undefined; troubles: Trouble[] } {
  const { data, error } = configSpec.safeParse(value, { reportInput: true })
  const issues = error?.issues ?? []
  return {
    spec: data,
    troubles: [
      ...issues.flatMap((issue) => describeIssue(issue)),
      ...checkThemes(value),
      ...checkAliases(value),
      ...checkAudiences(value),
      ...checkEditor(value),
    ],
  }
}

function refuseTooLarge(text: string, file: string): void {
  const bytes = Buffer.byteLength(text)
  if (bytes <= mostBytes) return
  const message = `Expected at most ${mostBytes} bytes of configuration, found ${bytes}`
  const hint = 'Is this the right file? Sources belong into a folder of their own.'
  throw fail('config', 'E_CONFIG_TOO_LARGE', message, { file, line: 1, column: 1, hint })
}

function empty(file: string): BriefError {
  const hint = 'It needs a title, and at least one theme with an id, a title and phrases.'
  const place = { file, line: 1, column: 1 }
  return fail('config', 'E_CONFIG_MISSING', 'The configuration is empty', { ...place, hint })
}
