import type { Diagnostic, Severity } from '../error.ts'
import type { YamlText } from './parse-yaml.ts'
import { mostTroubles, type Trouble } from './trouble.ts'

/** A longer line helps no reader, and a file of one line would be shown a hundred times. */
const longestExcerpt = 400

/** Gives every piece of trouble its place and its line, in the order of the file. */
export function diagnose(
  troubles: Trouble[],
  severity: Severity,
  file: string,
  yaml: YamlText,
): Diagnostic[] {
  const told = troubles.slice(0, mostTroubles).map((trouble) => ({
    code: trouble.code,
    severity,
    message: trouble.message,
    file,
    ...yaml.placeOf(trouble),
    ...(trouble.hint === undefined ? {} : { hint: trouble.hint }),
  }))
  const ordered = told.sort((a, b) => a.line - b.line || a.column - b.column).map(withExcerpt)
  return troubles.length > told.length ? [...ordered, andMore(severity, file)] : ordered

  function withExcerpt(diagnostic: Diagnostic & { line: number }): Diagnostic {
    const excerpt = yaml.lines[diagnostic.line - 1] ?? ''
    return excerpt.length > longestExcerpt ? diagnostic : { ...diagnostic, excerpt }
  }
}

function andMore(severity: Severity, file: string): Diagnostic {
  const message = `There are more than the ${mostTroubles} told of here`
  return { code: 'E_CONFIG_MORE', severity, message, file }
}
