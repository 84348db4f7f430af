import type { Diagnostic } from '../error.ts'
import type { SourceFile } from '../model.ts'

/** What is read of a source's bytes: its own text, or its text layer. */
export interface Content extends Pick<SourceFile, 'text' | 'format' | 'layer'> {
  warnings: Diagnostic[]
}
