/** What runs in a process of its own: takes one source after another, and answers each. */
import process from 'node:process'
import { BriefError } from '../error.ts'
import type { SourceFile } from '../model.ts'
import type { Answer } from './answer.ts'
import { parseHere } from './parse-here.ts'

process.on('message', async (file: SourceFile) => {
  process.send?.(await answer(file))
})
// The program that asked has ended, however it did.
process.on('disconnect', () => process.exit())
process.send?.('ready')

async function answer(source: SourceFile): Promise<Answer> {
  try {
    const { file: _, ...document } = await parseHere(source)
    return { document }
  } catch (error) {
    if (!(error instanceof BriefError)) return { bug: error }
    return { failure: error.failure, diagnostics: error.diagnostics }
  }
}
