import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runBrief, shared, temporaryFolder } from './support/run-brief.ts'

/** Floors that may rise and never fall. */
const floors = {
  ...{ junk: 0.97, title: 0.97, heading: 0.97, list_item: 0.97, paragraph: 0.97, quote: 0.97 },
  ...{ themes: 0.86, quotes: 0.86, quotesPrecision: 0.97 },
  // Four of the five questions that several sources answer; and no group of several that is none.
  ...{ figures: 0.79, figureGroups: 0.8, singles: 0.8 },
}

describe.skipIf(!existsSync(shared))('the real clippings, against hand-made labels', () => {
  it('reach the floors', async () => {
    using folder = temporaryFolder()
    const run = await runBrief(['inspect', '--sources', join(shared, 'sources')])
    expect(run.code).toBe(0)
    const found = join(folder.path, 'found.json')
    writeFileSync(found, run.stdout)
    const words = [
      '--corpus',
      join(shared, 'gold'),
      '--sources',
      join(shared, 'sources'),
      '--pred',
      found,
      '--json',
    ]
    const score = spawnSync(process.execPath, [join(shared, 'score.mjs'), ...words], {
      encoding: 'utf8',
    })
    const { lines, themes, quotes, figures } = JSON.parse(score.stdout)
    for (const label of ['junk', 'title', 'heading', 'list_item', 'paragraph', 'quote'] as const)
      expect([label, lines.labels[label].f1]).toEqual([
        label,
        expect.toSatisfy((f1) => f1 >= floors[label]),
      ])
    expect(themes.byLine.micro.f1).toBeGreaterThanOrEqual(floors.themes)
    expect(quotes.required.foundAndRight).toBeGreaterThanOrEqual(floors.quotes)
    expect(quotes.precision).toBeGreaterThanOrEqual(floors.quotesPrecision)
    expect(figures.required.foundAndRight).toBeGreaterThanOrEqual(floors.figures)
    expect(figures.singles.recall).toBeGreaterThanOrEqual(floors.singles)
    const { ofWhichMatchGold, predictedGroupsOverSeveralSources: groups } = figures
    expect(ofWhichMatchGold / groups).toBeGreaterThanOrEqual(floors.figureGroups)
  })
})
