/** Trouble that the user can mend, with its place; anything else that is thrown is a bug. */

export type Severity = 'error' | 'warning'

/** One piece of trouble. `line` and `column` count from 1. */
export interface Diagnostic {
  /** `E_…` or `W_…`; stable, so that scripts may match it. */
  code: string
  severity: Severity
  message: string
  file?: string
  line?: number
  column?: number
  /** The line of the file concerned. */
  excerpt?: string
  /** What to do about it. */
  hint?: string
}

/** Exit codes by cause; 1 is left to bugs, 130 and 143 to signals. */
export const exitCodes = {
  usage: 2,
  config: 3,
  sources: 4,
  templates: 5,
  print: 6,
  output: 7,
  findings: 8,
} as const

export type Cause = keyof typeof exitCodes

/** Stops a build: all the errors of one cause that could be found in one go. */
export class BriefError extends Error {
  readonly failure: Cause
  readonly diagnostics: Diagnostic[]

  constructor(failure: Cause, diagnostics: Diagnostic[], options?: ErrorOptions) {
    super(diagnostics.map((d) => d.message).join('\n'), options)
    this.name = 'BriefError'
    this.failure = failure
    this.diagnostics = diagnostics
  }
}

/** One-liner for a single error. */
export function fail(
  failure: Cause,
  code: string,
  message: string,
  rest: Omit<Diagnostic, 'code' | 'severity' | 'message'> = {},
): BriefError {
  return new BriefError(failure, [{ code, severity: 'error', message, ...rest }])
}
