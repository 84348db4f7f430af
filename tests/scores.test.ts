import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runBrief, shared, temporaryFolder } from './support/run-brief.ts'

/** Floors that may rise and never fall. */
const floors = { junk: 0.9, heading: 0.85, list_item: 0.95, themes: 0.85 }

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
    const { lines, themes } = JSON.parse(score.stdout)
    for (const label of ['junk', 'heading', 'list_item'] as const)
      expect([label, lines.labels[label].f1]).toEqual([
        label,
        expect.toSatisfy((f1) => f1 >= floors[label]),
      ])
    expect(themes.byLine.micro.f1).toBeGreaterThanOrEqual(floors.themes)
  })
})
