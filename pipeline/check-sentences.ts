import type { Limits } from './config/types.ts'
import { BriefError, type Diagnostic, fail } from './error.ts'
import type { Section } from './model.ts'

/**
 * Refuses more sentences than a ledger is made for. From here on stages have no clock: their time
 * and memory grow with the number of sentences, so that this number bounds both. Bytes do not: 5 MB
 * are 60 000 sentences of prose, and two million of "A. B. C."
 *
 * @param located gives a diagnostic the place where its source lies
 * @throws BriefError `sources`, `E_TOO_MANY_SENTENCES`
 */
export function checkSentences(
  sections: readonly Section[],
  { sentences, totalSentences }: Pick<Limits, 'sentences' | 'totalSentences'>,
  located: (diagnostic: Diagnostic) => Diagnostic,
): void {
  const counts = new Map<string, number>()
  for (const { file, blocks } of sections) {
    const own = blocks.reduce((sum, block) => sum + block.sentences.length, 0)
    counts.set(file, (counts.get(file) ?? 0) + own)
  }
  const errors = [...counts]
    .filter(([, count]) => count > sentences)
    .map(([file, count]) =>
      located({
        code: 'E_TOO_MANY_SENTENCES',
        severity: 'error',
        message: `holds ${count} sentences, where at most ${sentences} are read`,
        file,
        hint: 'split it, leave it out, or raise limits.sentences',
      }),
    )
  if (errors.length > 0) throw new BriefError('sources', errors)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total <= totalSentences) return
  const message = `the sources hold ${total} sentences, where at most ${totalSentences} are read`
  const hint = 'leave sources out, or raise limits.totalSentences'
  throw fail('sources', 'E_TOO_MANY_SENTENCES', message, { hint })
}
