import { byGroup, type Composer, claimsOf } from '../context.ts'
import { statementOf } from '../statement.ts'

/** One list of statements. */
export const statements: Composer = (context) => {
  if (context.evidence.length === 0) return undefined
  const list = claimsOf(context, context.evidence).map((claim) => statementOf(claim, context))
  return { layout: 'statements', statements: list }
}

/** Statements that run on as one paragraph. */
export const prose: Composer = (context) => {
  const body = statements(context)
  return body && { ...body, layout: 'prose' }
}

/** A group for each theme. */
export const findings: Composer = (context) => {
  const groups = [...byGroup(context.evidence)].map(([theme, evidence]) => ({
    heading: context.themes.get(theme)?.title ?? theme,
    note: '',
    statements: claimsOf(context, evidence).map((claim) => statementOf(claim, context)),
  }))
  return groups.length > 0 ? { layout: 'groups', groups } : undefined
}

/** Two or three columns side by side: for and against, bull and bear, options. */
export const sides: Composer = (context) => {
  const { config } = context
  const headings: Record<string, string> = {
    option: 'Options named',
    pro: config.pro.title,
    con: config.con.title,
  }
  const groups = [...byGroup(context.evidence)].map(([side, evidence]) => ({
    heading: headings[side] ?? side,
    note: '',
    statements: claimsOf(context, evidence).map((claim) => statementOf(claim, context)),
  }))
  return groups.length > 0 ? { layout: 'columns', groups } : undefined
}
