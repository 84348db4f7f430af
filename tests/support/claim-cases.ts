import { readFileSync } from 'node:fs'
import { claimsOf } from '../../pipeline/extract/claims.ts'
import type { Claim } from '../../pipeline/model.ts'
import { normalize } from '../../pipeline/normalize/index.ts'
import { parse } from '../../pipeline/parse/index.ts'
import { split } from '../../pipeline/split/index.ts'
import { sourceFile } from './source-file.ts'

/** A row of a table of claims, and what was made of its sentence. */
export interface ClaimCase {
  sentence: string
  wanted: Labels
  found: Labels
}

export interface Labels {
  kind: string
  roles: string[]
  hedge: string
  pointsBack: string
}

/** Reads the table of a document below `tests/cases`, and makes a claim of each of its sentences. */
export async function claimCases(document: string): Promise<ClaimCase[]> {
  const text = readFileSync(new URL(`../cases/${document}`, import.meta.url), 'utf8')
  const rows = text.split('\n').filter((line) => /^\| [^|]+ \|.*\|$/.test(line))
  const cells = rows.slice(1).map((row) => row.slice(1, -1).split('|'))
  return await Promise.all(cells.map((row) => caseOf(row.map((cell) => cell.trim()))))
}

async function caseOf([sentence = '', under = '', ...rest]: string[]): Promise<ClaimCase> {
  const [kind = '', roles = '', hedge = '', pointsBack = ''] = rest
  const wanted = { kind, roles: rolesIn(roles), hedge, pointsBack }
  return { sentence, wanted, found: labelsOf(await claimOf(sentence, under)) }
}

const rolesIn = (roles: string): string[] =>
  roles === '-'
    ? []
    : roles
        .split(',')
        .map((role) => role.trim())
        .sort()

function labelsOf({ kind, roles, hedge, dangling }: Claim): Labels {
  return {
    kind,
    roles: [...roles].sort(),
    hedge: hedge ? String(hedge.step) : '-',
    pointsBack: dangling ? 'y' : '',
  }
}

async function claimOf(sentence: string, under: string): Promise<Claim> {
  const item = under === '' ? sentence : `- ${sentence}`
  const above = under.startsWith('#') ? `#${under}\n\n` : under === '' ? '' : `${under}\n\n`
  const text = `# A title\n\n${above}${item}\n`
  const file = sourceFile(text, 'a.md', 'markdown')
  const sections = split(normalize(await parse(file)))
  const claims = sections.flatMap((section) => claimsOf({ ...section, tags: [] }, file, []))
  const claim = claims.find(({ text: words }) => words.endsWith(sentence))
  if (!claim) throw new Error(`no claim is made of: ${sentence}`)
  return claim
}
