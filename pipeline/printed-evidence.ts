import type { BlockView, Brief, Citation, PrintedEvidence, PrintedStatement } from './model.ts'

/** What a brief prints in the words of sources, in its order, each with the claim it comes from. */
export function printedEvidence(brief: Brief): PrintedEvidence {
  const claimOf = new Map(brief.notes.map(({ id, claim }) => [id, claim]))
  const statements = brief.blocks.flatMap((block) =>
    wordsOf(block).flatMap(({ text, citations }): PrintedStatement[] =>
      citations.flatMap(({ note }) => {
        const claim = claimOf.get(note)
        return claim === undefined || text === '' ? [] : [{ block: block.id, claim, text }]
      }),
    ),
  )
  const passages = brief.notes.map(({ claim, mark, file, line, passage }) => {
    return { claim, mark, file, line, passage }
  })
  return { audience: brief.audience, title: brief.title, statements, passages }
}

function wordsOf(block: BlockView): { text: string; citations: Citation[] }[] {
  const statements = [...block.statements, ...block.groups.flatMap((group) => group.statements)]
  return [
    ...statements.map(({ runs, citations }) => ({
      text: runs.map(({ text }) => text).join(''),
      citations,
    })),
    ...block.table.rows.flatMap(({ cells }) => cells),
  ]
}
