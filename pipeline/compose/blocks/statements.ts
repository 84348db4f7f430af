import { byGroup, type Composer, claimsOf } from '../context.ts'
import { sayKindOnce, statementOf } from '../statement.ts'

/** One list of statements. */
export const statements: Composer = (context) => {
  if (context.evidence.length === 0) return undefined
  const list = claimsOf(context, context.evidence).map((claim) => statementOf(claim, context))
  const { note, statements: said } = sayKindOnce(list)
  return { layout: 'statements', ...(note === '' ? {} : { intro: `${note}.` }), statements: said }
}

/** A group for each theme. */
export const findings: Composer = (context) => {
  const groups = [...byGroup(context.evidence)].map(([theme, evidence]) => ({
    heading: context.themes.get(theme)?.title ?? theme,
    ...sayKindOnce(claimsOf(context, evidence).map((claim) => statementOf(claim, context))),
  }))
  return groups.length > 0 ? { layout: 'groups', groups } : undefined
}

/** Two columns side by side: for and against, bull and bear. */
export const sides: Composer = (context) => {
  const { config } = context
  const headings: Record<string, string> = { pro: config.pro.title, con: config.con.title }
  const groups = [...byGroup(context.evidence)].map(([side, evidence]) => ({
    heading: headings[side] ?? side,
    ...sayKindOnce(claimsOf(context, evidence).map((claim) => statementOf(claim, context))),
  }))
  return groups.length > 0 ? { layout: 'columns', groups } : undefined
}
