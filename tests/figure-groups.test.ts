import { describe, expect, it } from 'vitest'
import { ledgerOf, readDossier, scoreGroups } from './support/figure-groups.ts'

/** What is not reached, so that a change for the better shows too. */
const missed: Record<string, string[]> = {
  // "The worst had 33 °C": nothing in the sentence names the classroom.
  schools: ['temperature: apart'],
}

describe('figures across the texts of a dossier', () => {
  it.each(['hospital', 'harbour', 'farming', 'schools', 'tram'])('%s', async (name) => {
    const dossier = readDossier(name)
    const { figures } = await ledgerOf(dossier.texts)
    const score = scoreGroups(dossier, figures)
    expect(score.wrongMerges).toEqual([])
    expect(score.missed).toEqual(missed[name] ?? [])
    expect(score.foundAndRight.length / score.asked.length).toBeGreaterThanOrEqual(0.85)
  })
})
