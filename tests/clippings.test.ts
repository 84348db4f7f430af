import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../pipeline/config/read-config.ts'
import { digest } from '../pipeline/digest.ts'
import type { Claim, Ledger } from '../pipeline/model.ts'
import { nodeDisk } from '../pipeline/node/disk.ts'
import { root, shared } from './support/run-brief.ts'

const path = join(root, 'brief.config.yaml')

/** Lines that say that controls stay necessary, by the number that a file's name begins with. */
const necessary: Record<string, number[]> = {
  '000': [36, 38, 43],
  '001': [13],
  '002': [7, 11, 14, 18, 24],
  '004': [33, 35],
}

describe.skipIf(!existsSync(shared))('what the real clippings say', () => {
  let ledger: Ledger
  const at = (number: string, line: number): Claim[] =>
    ledger.claims.filter((claim) => claim.file.startsWith(number) && claim.line === line)

  beforeAll(async () => {
    const config = readConfig(readFileSync(path, 'utf8'), path, () => {})
    const disk = nodeDisk({ pid: process.pid, isAlive: () => false })
    const reporter = { stage() {}, diagnostic() {} }
    const job = { config, sources: [join(shared, 'sources')], skipBad: false }
    ledger = (await digest(job, { disk, reporter })).ledger
  }, 120_000)

  it('of controls, in four files of three origins', () => {
    const claims = Object.entries(necessary).flatMap(([number, lines]) =>
      lines.map((line) => {
        const found = at(number, line).filter(({ themes }) => themes.includes('export-controls'))
        expect([number, line, found.length > 0]).toEqual([number, line, true])
        return found[0]
      }),
    )
    expect(new Set(claims.map((claim) => claim?.file)).size).toBe(4)
    expect(new Set(claims.map((claim) => claim?.origin)).size).toBe(3)
  })

  it('of the cost of training, in a group that differs and holds each source’s own number', () => {
    const groups = ledger.figures.filter(({ values }) =>
      values.some(({ kind, lo, hi }) => kind === 'money' && lo === hi && lo > 5.4e6 && hi < 5.7e6),
    )
    const [group] = groups
    expect(groups).toHaveLength(1)
    expect(group?.verdict).toBe('differ')
    expect(new Set(group?.values.map(({ file }) => file.slice(0, 3)))).toEqual(
      new Set(['003', '004']),
    )
    for (const { value, text } of group?.values ?? [])
      expect(Number(/[\d.]+/.exec(text)?.[0]) * 1e6).toBe(value)
  })

  it('of an act dated wrongly by a spinner, flagged so', () => {
    const ids = ledger.claims.filter(({ text }) => text.includes('ENFORCE')).map(({ id }) => id)
    const groups = ledger.figures.filter(({ values }) =>
      values.some(({ claim, text }) => ids.includes(claim) && text.includes('2015')),
    )
    expect(groups.map(({ flags }) => flags)).toEqual([expect.arrayContaining(['spun'])])
  })

  it('of nobody, behind a lead-in whose quotation is missing', () => {
    const [lead] = at('004', 28)
    expect(lead?.text).toMatch(/:$/)
    for (const claim of [...at('004', 28), ...at('004', 29)])
      expect([claim.line, claim.speaker, claim.anonymous]).toEqual([
        claim.line,
        undefined,
        undefined,
      ])
    const quotes = ledger.quotes.filter(({ file, line }) => file.startsWith('004') && line < 30)
    expect(quotes).toEqual([])
  })

  it('takes no claim of a company for its saying so', () => {
    const spoken = ledger.claims.filter(({ text }) => /^\S+[’']s claim of /.test(text))
    expect(spoken.length).toBeGreaterThan(0)
    for (const { speaker } of spoken) expect(speaker).toBeUndefined()
  })
})
