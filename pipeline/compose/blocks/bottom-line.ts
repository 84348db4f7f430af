import { type BlockBody, type BlockContext, type Composer, claimsOf } from '../context.ts'
import { statementOf } from '../statement.ts'
import { editor } from './editor.ts'

/** What the evidence comes to, or the editor's words for it, and what speaks against it. */
export const bottomLine: Composer = (context) => {
  const own = context.evidence.filter(({ group }) => group !== 'against')
  const line = context.config.text === '' ? prose(context, own) : editor(context)
  return line && [line, against(context)].flat()
}

function prose(context: BlockContext, evidence: BlockContext['evidence']): BlockBody | undefined {
  const statements = claimsOf(context, evidence).map((claim) => statementOf(claim, context))
  return statements.length > 0 ? { layout: 'prose', statements } : undefined
}

function against(context: BlockContext): BlockBody {
  const heading = 'Against this'
  const found = context.evidence.filter(({ group }) => group === 'against')
  return {
    ...(prose(context, found) ?? {
      layout: 'text',
      paragraphs: ['No statement was found that speaks against it.'],
    }),
    heading,
  }
}
