import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTab, type Tab } from './support/open-tab.ts'
import { root, runBrief, shared, temporaryFolder } from './support/run-brief.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
})

const meals = join(root, 'tests/dossiers/school-meals')
const dossiers: [name: string, config: string, sources: string][] = [
  ['the reading notes', join(root, 'brief.config.yaml'), join(root, 'sources')],
  ['school meals', join(meals, 'brief.config.yaml'), join(meals, 'sources')],
  ['the real clippings', join(root, 'brief.config.yaml'), join(shared, 'sources')],
]
const audiences = ['policy', 'investor', 'technical']

/** The browser asks for scripts, which the policy of the pages forbids. */
const withoutPolicy = (html: string) =>
  html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')

let tab: Tab
beforeAll(async () => {
  tab = await openTab()
}, 120_000)
afterAll(() => tab[Symbol.asyncDispose]())

async function open(html: string, width: number, scheme: 'light' | 'dark'): Promise<void> {
  await tab.page.setViewport({ width, height: 800 })
  await tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await tab.page.setContent(withoutPolicy(html))
}

/** What axe finds, each as "rule: the first element". */
async function faults(): Promise<string[]> {
  await tab.page.evaluate(axe)
  // What `evaluate` gives for a script in text is unknown; axe types its own results.
  const { violations } = (await tab.page.evaluate('axe.run()')) as AxeResults
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

const pages = dossiers.map(([name, config, sources]) => ({ name, config, sources }))

describe.each(pages)('the pages of $name', { timeout: 120_000 }, ({ config, sources }) => {
  const here = existsSync(sources)
  const html = new Map<string, string>()
  beforeAll(async () => {
    if (!here) return
    using folder = temporaryFolder()
    const words = ['--config', config, '--sources', sources, '--out', folder.path]
    expect((await runBrief([...words, '--format', 'html'])).code).toBe(0)
    for (const name of audiences)
      html.set(name, readFileSync(join(folder.path, `${name}.html`), 'utf8'))
  })

  it.skipIf(!here)('are valid HTML', async () => {
    for (const page of html.values()) {
      const { results } = await validator.validateString(page)
      expect(results.flatMap(({ messages }) => messages)).toEqual([])
    }
    expect(html.size).toBe(3)
  })

  const looks = [320, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
  )

  it.skipIf(!here).each(looks)(
    'have no fault that axe finds, and are no wider than $width pixels, $scheme',
    async ({ width, scheme }) => {
      for (const page of html.values()) {
        await open(page, width, scheme)
        expect(await faults()).toEqual([])
        expect(await tab.page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      }
    },
  )
})

describe('a citation', { timeout: 120_000 }, () => {
  let html = ''
  beforeAll(async () => {
    using folder = temporaryFolder()
    const words = ['--config', join(meals, 'brief.config.yaml'), '--out', folder.path]
    await runBrief([...words, '--format', 'html', '--audience', 'policy'])
    html = readFileSync(join(folder.path, 'policy.html'), 'utf8')
  })

  const at = (what: string) => tab.page.evaluate(what)

  it.each([320, 1280])(
    'shows its passage whole by the keyboard alone, without a script, at %i pixels, and the way back',
    async (width) => {
      await open(html, width, 'light')
      await at('document.querySelectorAll(".cites a")[2].focus()')
      const before = await at('scrollY')
      await tab.page.keyboard.press('Enter')
      const box = await at(`(() => {
        const note = document.querySelector('li:target')
        const { top, bottom, left, right } = note.getBoundingClientRect()
        return top > 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth &&
          note.querySelector('.passage').textContent.length > 10
      })()`)
      expect(box).toBe(true)
      expect(await at('scrollY')).toBe(before)
      await tab.page.keyboard.press('Tab')
      await tab.page.keyboard.press('Enter')
      expect(await at('document.querySelector(":target") === document.activeElement')).toBe(true)
      expect(await at('document.activeElement.matches(".cites a")')).toBe(true)
    },
  )

  it('leaves the note where it is on paper', async () => {
    await open(html, 1280, 'light')
    await at('document.querySelector(".cites a").focus()')
    await tab.page.keyboard.press('Enter')
    const position = 'getComputedStyle(document.querySelector("li:target")).position'
    expect(await at(position)).toBe('fixed')
    await tab.page.emulateMediaType('print')
    expect(await at(position)).toBe('static')
    await tab.page.emulateMediaType()
  })
})
