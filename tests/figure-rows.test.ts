import { describe, expect, it } from 'vitest'
import { ledgerOf } from './support/figure-groups.ts'

const table = `# Tarn wall: progress

| Item | Plan (£ million) | 2024 |
| --- | --- | --- |
| Cost of the wall | 24.1 | £26m |
| Homes protected | not given | 1,340 |
| Contractor | Calder | Ross |
`
const paper = `Tarn waits for its wall

The wall will protect 1,340 homes along the river. It has cost £26 million so far.
`

describe('figures of a table', () => {
  it('are in the ledger at their places, of the heads of their row and column', async () => {
    const { figures, claims } = await ledgerOf({ 'table.md': table, 'paper.txt': paper })
    const values = figures.flatMap((group) => group.values).filter((v) => v.file === 'table.md')
    expect(values.map(({ start, end }) => table.slice(start, end))).toEqual(
      values.map(({ text }) => text),
    )
    const told = values.map(({ unit, lo, referent }) => `${unit} ${lo}: ${referent}`).sort()
    expect(told).toEqual([
      'GBP 24100000: Cost of the wall, Plan (£ million)',
      'GBP 26000000: Cost of the wall, 2024',
      'homes 1340: Homes protected, 2024',
    ])
    const rows = claims.filter(({ form }) => form === 'row')
    expect(rows.map(({ text }) => text)).toEqual([
      'Cost of the wall | 24.1 | £26m',
      'Homes protected | not given | 1,340',
    ])
    expect(rows.map(({ alike }) => alike)).toEqual([[], []])
  })

  it('join those of sentences', async () => {
    const { figures } = await ledgerOf({ 'table.md': table, 'paper.txt': paper })
    const joined = figures.filter(({ verdict }) => verdict === 'agree')
    expect(joined.map(({ values }) => values.map(({ text }) => text))).toContainEqual([
      '1,340 homes',
      '1,340',
    ])
  })

  it('flags what a scrape has damaged, and joins it with nothing', async () => {
    const { figures } = await ledgerOf({
      'a.txt': 'The wall along the Tarn cost $5 illion to build, the council said on Monday.\n',
      'b.txt': 'The wall along the Tarn cost $5 to build, or so the council said on Monday.\n',
    })
    expect(figures.map(({ verdict, flags }) => [verdict, flags])).toEqual([
      ['single', []],
      ['single', ['damaged']],
    ])
  })
})
