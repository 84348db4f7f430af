import { cosine, type Vector, vectorsOf } from '../../language/similarity.ts'
import type { Claim, Evidence, Statement, StatementGroup } from '../../model.ts'
import { type BlockContext, type Composer, claimsOf } from '../context.ts'
import { sayKindOnce, statementOf } from '../statement.ts'

/** Likeness from which an argument is about the option that is most like it. */
const about = 0.15

interface Option {
  claim: Claim
  vector: Vector
  pro: Claim[]
  con: Claim[]
}

/**
 * Options, each with the arguments beneath it that its source ties to it; the others stand under
 * "For" and "Against".
 */
export const options: Composer = (context) => {
  const { config } = context
  const of = (side: string): Evidence[] => context.evidence.filter(({ group }) => group === side)
  const named = claimsOf(context, of('option'))
  const pro = claimsOf(context, of('pro'))
  const con = claimsOf(context, of('con'))
  const [vectors, rest] = [
    vectorsOf([...named, ...pro, ...con].map(({ text }) => text)),
    new Set([...pro, ...con]),
  ]
  const list = named.map(
    (claim, i): Option => ({ claim, vector: vectors[i] ?? none, pro: [], con: [] }),
  )
  for (const [i, claim] of [...pro, ...con].entries()) {
    const option = ownerOf(claim, vectors[named.length + i] ?? none, list)
    if (!option) continue
    option[i < pro.length ? 'pro' : 'con'].push(claim)
    rest.delete(claim)
  }
  const groups = [
    ...list.filter(isArgued).map((option, i) => optionGroup(option, `Option ${i + 1}`, context)),
    ...plainGroup(
      'Options named',
      list.filter((o) => !isArgued(o)).map((o) => o.claim),
      context,
    ),
    ...plainGroup(
      config.pro.title,
      pro.filter((claim) => rest.has(claim)),
      context,
    ),
    ...plainGroup(
      config.con.title,
      con.filter((claim) => rest.has(claim)),
      context,
    ),
  ]
  if (groups.length === 0) return undefined
  const intro = context.ledger.claims.some(({ roles }) => roles.includes('option'))
    ? ''
    : 'No source sets out options; these are arguments that sources make.'
  return { layout: 'columns', intro, groups }
}

const none: Vector = { weights: new Map(), length: 1 }

const isArgued = ({ pro, con }: Option): boolean => pro.length + con.length > 0

/** Of the options of the same part of the same source, the one that an argument is most like. */
function ownerOf(claim: Claim, vector: Vector, list: Option[]): Option | undefined {
  const near = list.filter(
    (option) => option.claim.file === claim.file && option.claim.heading === claim.heading,
  )
  const [only] = near
  if (near.length === 1) return only
  const ranked = near
    .map((option) => ({ option, like: cosine(option.vector, vector) }))
    .sort((a, b) => b.like - a.like)
  const [best, next] = ranked
  return best && best.like >= about && best.like > (next?.like ?? 0) ? best.option : undefined
}

function optionGroup(
  { claim, pro, con }: Option,
  heading: string,
  context: BlockContext,
): StatementGroup {
  const arguing = (claims: Claim[], side: string): Statement[] =>
    claims.map((one) => {
      const statement = statementOf(one, context)
      const label = [side, statement.kindLabel].filter((word) => word !== '').join(', ')
      return { ...statement, kindLabel: label }
    })
  const statements = [
    statementOf(claim, context),
    ...arguing(pro, 'for'),
    ...arguing(con, 'against'),
  ]
  return { heading, note: '', statements }
}

function plainGroup(heading: string, claims: Claim[], context: BlockContext): StatementGroup[] {
  if (claims.length === 0) return []
  return [{ heading, ...sayKindOnce(claims.map((claim) => statementOf(claim, context))) }]
}
