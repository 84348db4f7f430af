import { BriefError, type Diagnostic } from '../error.ts'
import type { Document, SourceFile } from '../model.ts'
import { isLight } from './is-light.ts'
import { openProcess, type ProcessLimits } from './open-process.ts'
import { parseHere } from './parse-here.ts'

export interface Parser extends AsyncDisposable {
  /**
   * A source, parsed and normalized. Throws `BriefError` (sources) where it cannot be read in the
   * time (`E_TOO_SLOW`) and the memory (`E_TOO_COMPLEX`) there is. One source at a time.
   */
  parse(file: SourceFile): Promise<Document>
}

/**
 * Parses light sources here and the others in a process that can be ended. A process takes longer
 * to start than a light source takes to be parsed, and most dossiers have no others.
 */
export function openParser(limits: ProcessLimits): Parser {
  const apart = openProcess(limits)
  return {
    async parse(file) {
      if (isLight(file)) return parseHere(file)
      const answer = await apart.ask(file)
      if (typeof answer === 'string')
        throw new BriefError('sources', [beyond[answer](file, limits)])
      if ('document' in answer) return { file, ...answer.document }
      if ('diagnostics' in answer) throw new BriefError(answer.failure, answer.diagnostics)
      throw answer.bug
    },
    [Symbol.asyncDispose]: () => apart[Symbol.asyncDispose](),
  }
}

const beyond: Record<
  'too slow' | 'too large',
  (file: SourceFile, limits: ProcessLimits) => Diagnostic
> = {
  'too slow': ({ path }, { sourceSeconds }) => ({
    code: 'E_TOO_SLOW',
    severity: 'error',
    message: `takes more than ${sourceSeconds} s to be read`,
    file: path,
    hint: 'split it, or raise limits.sourceSeconds',
  }),
  'too large': ({ path }, { sourceMegabytes }) => ({
    code: 'E_TOO_COMPLEX',
    severity: 'error',
    message: `takes more than ${sourceMegabytes} MB of memory to be read`,
    file: path,
    hint: 'split it, or raise limits.sourceMegabytes',
  }),
}
