import { describe, expect, it } from 'vitest'
import { ledgerOf, readDossier, scoreGroups } from './support/figure-groups.ts'

describe('figures across the texts of a dossier', () => {
  it.each(['hospital', 'harbour', 'farming', 'schools'])('%s', async (name) => {
    const dossier = readDossier(name)
    const ledger = await ledgerOf(dossier.texts)
    const score = scoreGroups(dossier, ledger.figures)
    if (process.env.SHOW) console.log(JSON.stringify({ ...score, asked: score.asked.length, foundAndRight: score.foundAndRight.length }, null, 1), ledger.figures.map((g) => `${g.verdict} ${g.unit} ${g.flags} :: ${g.values.map((v) => `${v.file.slice(0, 5)} “${v.text}” ${v.kind}/${v.unit} ${v.lo}..${v.hi} <${v.referent}>`).join(' | ')}`).join('\n'), ledger.origins)
    expect(score.wrongMerges).toEqual([])
    expect(score.missed).toEqual([])
  })
})
