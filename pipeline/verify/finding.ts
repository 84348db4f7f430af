import type { Diagnostic } from '../error.ts'

/** Something that does not hold of a brief, named by what does not hold. */
export const finding = (
  code: string,
  message: string,
  place: Pick<Diagnostic, 'file' | 'line' | 'excerpt'> = {},
): Diagnostic => ({ code, severity: 'error', message, ...place })
