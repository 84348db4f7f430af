import type { Cause, Diagnostic } from '../error.ts'
import type { Document } from '../model.ts'

/**
 * What a process says of a source. Classes do not cross processes, so that trouble crosses as its
 * parts; of a bug, the error with its stack does. The source itself is not sent back.
 */
export type Answer =
  | { document: Omit<Document, 'file'> }
  | { failure: Cause; diagnostics: Diagnostic[] }
  | { bug: unknown }
