import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeFrontPage } from '../pipeline/compose/front-page.ts'
import type { Config } from '../pipeline/config/types.ts'
import { BriefError } from '../pipeline/error.ts'
import type { FrontPage, Ledger } from '../pipeline/model.ts'
import { checkTemplates } from '../pipeline/render/check-templates.ts'
import { renderFrontPage } from '../pipeline/render/render-front-page.ts'
import { digestDossier } from './support/digest-dossier.ts'
import { openBrowser } from './support/open-browser.ts'
import { readPage } from './support/read-page.ts'
import { filesBelow, root, runBrief, temporaryFolder } from './support/run-brief.ts'
import { fontFiles, templateFiles } from './support/template-files.ts'

const meals = join(root, 'tests/dossiers/school-meals')
const folder = temporaryFolder()
let browser: Browser
let ledger: Ledger
let config: Config
let page: FrontPage

beforeAll(async () => {
  const dossier = await digestDossier(meals)
  ledger = dossier.ledger
  config = dossier.config
  page = frontPageOf(ledger)
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  folder[Symbol.dispose]()
})

const files = new Set(['policy.html', 'policy.pdf', 'technical.docx', 'gone.md', 'ledger.json'])

function frontPageOf(of: Ledger): FrontPage {
  const normalized = new Map(of.sources.map(({ file }) => [file, `normalized/${file}.md`]))
  return composeFrontPage(of, config, files, normalized, 'brief 0.1.0')
}

const htmlOf = (view: FrontPage, changes: Record<string, string> = {}): string =>
  renderFrontPage(view, templateFiles(changes), fontFiles(view))

/** A page of the browser with a document from the disk, as a reader opens it. */
async function opened(html: string, { script = true, dark = false, width = 1280 } = {}) {
  const path = join(folder.path, 'index.html')
  writeFileSync(path, html)
  const tab = await browser.newPage()
  await tab.setJavaScriptEnabled(script)
  await tab.setViewport({ width, height: 900 })
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }])
  const told: string[] = []
  tab.on('console', (message) => told.push(message.text()))
  tab.on('pageerror', (error) => told.push(String(error)))
  tab.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) told.push(request.url())
  })
  await tab.goto(pathToFileURL(path).href)
  return { tab, told }
}

describe('the view model', () => {
  it('links to the forms of briefs that there are, and keeps those of former audiences', () => {
    const hrefs = page.briefs.map((brief) => brief.files.map(({ href }) => href))
    expect(hrefs).toEqual([['./policy.pdf', './policy.html'], ['./technical.docx'], ['./gone.md']])
    expect(page.files.map(({ href }) => href)).toEqual(['./ledger.json'])
  })

  it('links to normalized sources whatever they are called, and to nothing above', () => {
    const names = ['..b #1?%.txt', "a:b/javascript:c'(2)!*.txt", 'half\ud800.txt']
    const sources = ledger.sources.map((one, i) => ({ ...one, file: names[i] ?? one.file }))
    const html = htmlOf(frontPageOf({ ...ledger, sources, claims: [] }))
    const { all, attribute } = readPage(html)
    const hrefs = all('a').map((link) => attribute(link, 'href'))
    const linked = hrefs.filter((href) => href.startsWith('./normalized/'))
    expect(linked.map((href) => decodeURIComponent(href))).toEqual(
      names.map((name) => `./normalized/${name.toWellFormed()}.md`),
    )
    const view = frontPageOf(ledger)
    view.claims = view.claims.map((one) => ({ ...one, normalized: './normalized/../../x' }))
    expect(() => htmlOf(view)).toThrow('href')
  })

  it('has every claim once, under its source', () => {
    const claims = page.claims.flatMap((source) => source.claims)
    expect(claims).toHaveLength(ledger.claims.length)
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
    const texts = claims.map(({ runs }) => runs.map(({ text }) => text).join(''))
    expect(texts.toSorted()).toEqual(ledger.claims.map(({ text }) => text).toSorted())
  })

  it('counts claims by theme and source', () => {
    const { coverage } = page
    expect(coverage.map(({ head }) => head)).toEqual([
      ...config.themes.map(({ title }) => title),
      'No theme',
      'All',
    ])
    const [first] = config.themes
    const [source] = ledger.sources
    const count = ledger.claims.filter(
      (claim) => claim.file === source?.file && claim.themes.includes(first?.id ?? ''),
    ).length
    expect(coverage[0]?.counts[0]).toBe(count === 0 ? '–' : String(count))
    expect(coverage.at(-1)?.counts.at(-1)).toBe(String(ledger.claims.length))
  })

  it('names the disagreements, and the claims that are part of them', () => {
    const differing = ledger.figures.filter(({ verdict }) => verdict === 'differ')
    expect(differing.length).toBeGreaterThan(1)
    expect(page.disagreements.map(({ id }) => id)).toEqual(differing.map(({ id }) => id))
    const marked = page.claims
      .flatMap(({ claims }) => claims)
      .filter(({ differs }) => differs !== '')
    const claims = new Set(differing.flatMap(({ values }) => values.map(({ claim }) => claim)))
    expect(marked).toHaveLength(claims.size)
  })

  it('gives the claims of two copies anchors of their own', () => {
    const doubled = {
      ...ledger,
      sources: [
        ...ledger.sources,
        ...ledger.sources.map((one) => ({ ...one, file: `2/${one.file}` })),
      ],
      claims: [
        ...ledger.claims,
        ...ledger.claims.map((one) => ({ ...one, file: `2/${one.file}` })),
      ],
    }
    const ids = frontPageOf(doubled).claims.flatMap(({ claims }) => claims.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ledger.claims.length * 2)
  })
})

describe('the page', () => {
  it('is the same every time', () => {
    expect(htmlOf(page)).toBe(htmlOf(frontPageOf(ledger)))
  })

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })
    const { results } = await validator.validateString(htmlOf(page))
    expect(results.flatMap(({ messages }) => messages)).toEqual([])
  })

  it('allows its own script and styles by their hashes, and nothing else', () => {
    const html = htmlOf(page)
    const { all, text } = readPage(html)
    const hash = (words: string) => createHash('sha256').update(words).digest('base64')
    const [policy] = /content="(default-src[^"]*)"/.exec(html)?.slice(1) ?? []
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash(all('script').map(text).join())}'`,
      `style-src 'sha256-${hash(all('style').map(text).join())}'`,
      'font-src data:',
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('runs with templates that have the line ends of Windows', async () => {
    const changes = Object.fromEntries(
      ['index.hbs', 'index.css', 'index.js', 'style.css'].map((name) => [
        name,
        (templateFiles().get(name) ?? '').replaceAll('\n', '\r\n'),
      ]),
    )
    const { tab, told } = await opened(htmlOf(page, changes))
    expect(await countOf(tab)).toBe(`All ${ledger.claims.length} claims`)
    expect(told).toEqual([])
    await tab.close()
  })

  it('has no script where the template asks for none', () => {
    const template = (templateFiles().get('index.hbs') ?? '').replace('{{script "index.js"}}\n', '')
    const html = htmlOf(page, { 'index.hbs': template })
    expect(html).toContain("script-src 'none'")
    expect(readPage(html).all('script')).toEqual([])
  })
})

const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

describe.each([
  [320, false],
  [320, true],
  [1280, false],
  [1280, true],
])('at %i pixels, dark: %s', (width, dark) => {
  it('axe finds nothing, and nothing sticks out', async () => {
    const { tab, told } = await opened(htmlOf(page), { width, dark })
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    // The debugger may run what the page itself may not.
    await tab.evaluate(axe)
    const found: unknown = await tab.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]))',
    )
    expect(found).toEqual([])
    expect(told).toEqual([])
    await tab.close()
  }, 120_000)
})

const countOf = (tab: Page): Promise<unknown> =>
  tab.evaluate("document.querySelector('#count').value")
/** The texts of the claims that can be seen. */
const shown = (tab: Page): Promise<unknown> =>
  tab.evaluate(
    "[...document.querySelectorAll('.claims > li')].filter((li) => li.checkVisibility()).map((li) => li.textContent)",
  )
const settled = (tab: Page): Promise<unknown> =>
  tab.evaluate('new Promise((done) => setTimeout(done, 200))')

describe('choosing', () => {
  it.each<[field: string, value: () => string, fits: (claim: Ledger['claims'][number]) => boolean]>(
    [
      [
        'theme',
        () => config.themes[0]?.id ?? '',
        ({ themes }) => themes.includes(config.themes[0]?.id ?? ''),
      ],
      ['theme', () => '-', ({ themes }) => themes.length === 0],
      ['source', () => '2', ({ file }) => file === ledger.sources[1]?.file],
      ['kind', () => 'forecast', ({ kind }) => kind === 'forecast'],
      [
        'differs',
        () => '*',
        ({ id }) => differing().some(({ values }) => values.some(({ claim }) => claim === id)),
      ],
      [
        'differs',
        () => differing()[0]?.id ?? '',
        ({ id }) => differing()[0]?.values.some(({ claim }) => claim === id) ?? false,
      ],
    ],
  )('by %s', async (field, value, fits) => {
    const { tab } = await opened(htmlOf(page))
    await tab.select(`#${field}`, value())
    await settled(tab)
    const wanted = ledger.claims.filter(fits)
    expect(wanted.length).toBeGreaterThan(0)
    expect(wanted.length).toBeLessThan(ledger.claims.length)
    expect(await shown(tab)).toHaveLength(wanted.length)
    expect(await countOf(tab)).toBe(`${wanted.length} of ${ledger.claims.length} claims`)
    await tab.close()
  })

  const differing = () => ledger.figures.filter(({ verdict }) => verdict === 'differ')

  it('by words, with the keyboard alone, and back', async () => {
    const { tab } = await opened(htmlOf(page))
    await tab.focus('#words')
    await tab.keyboard.type('HARROWICK meal')
    await settled(tab)
    const texts = await shown(tab)
    expect(texts).toEqual(expect.arrayContaining([expect.stringMatching(/Harrowick/)]))
    for (const text of Array.isArray(texts) ? texts : []) {
      expect(text).toMatch(/harrowick/i)
      expect(text).toMatch(/meal/i)
    }
    await tab.keyboard.type(' zzz')
    await settled(tab)
    expect(await countOf(tab)).toBe(`0 of ${ledger.claims.length} claims`)
    for (let i = 0; i < 5; i++) await tab.keyboard.press('Tab')
    await tab.keyboard.press('Enter')
    expect(await countOf(tab)).toBe(`All ${ledger.claims.length} claims`)
    await tab.close()
  })

  it('is not offered without script, and every claim is there', async () => {
    const { tab } = await opened(htmlOf(page), { script: false })
    expect(await tab.$eval('#filters', (element) => element.checkVisibility())).toBe(false)
    expect(await shown(tab)).toHaveLength(ledger.claims.length)
    await tab.close()
  })
})

describe('what sources say stays text', () => {
  const nasty = `</script><script>document.title='run'</script><img src=x onerror="document.title='run'"> "' onclick=x & </style>-->\u2028`

  it('in claims, titles, names of files, themes and disagreements', async () => {
    const hostile: Ledger = {
      ...ledger,
      sources: ledger.sources.map((one, i) => ({
        ...one,
        title: nasty,
        file: nasty + i,
        url: 'javascript:x',
      })),
      claims: ledger.claims.map((one) => ({
        ...{ ...one, text: nasty, edits: [], speaker: nasty, language: nasty },
        file: nasty + ledger.sources.findIndex(({ file }) => file === one.file),
      })),
      figures: ledger.figures.map((one) => ({ ...one, id: nasty, subject: nasty })),
      origins: ledger.origins.map((one) => ({
        ...one,
        name: nasty,
        why: nasty,
        files: [nasty, nasty],
      })),
    }
    const titled = { ...frontPageOf(hostile), title: nasty, generator: nasty, language: nasty }
    const elements = (html: string) => readPage(html).elements.map(({ tagName }) => tagName)
    const html = htmlOf(titled)
    expect(elements(html).filter((name) => /^(?:script|img)$/.test(name))).toEqual(['script'])
    const { tab, told } = await opened(html)
    expect(await tab.title()).not.toBe('run')
    expect(told).toEqual([])
    expect(await shown(tab)).toHaveLength(ledger.claims.length)
    await tab.close()
    for (const link of readPage(html).all('a'))
      expect(String(link.properties.href)).toMatch(/^(?:#|\.\/[^/:]*(?:\/[^:]*)?$)/)
  })

  it('and a text cannot pass itself off as the policy', () => {
    const fake = '<meta http-equiv="Content-Security-Policy" content="">'
    const html = htmlOf({ ...page, language: fake, title: fake })
    expect(html.match(/<meta http-equiv/g)).toHaveLength(1)
  })
})

describe('templates of the front page', () => {
  const told = (changes: Record<string, string>): string[] => {
    try {
      checkTemplates(templateFiles(changes))
      return []
    } catch (error) {
      if (!(error instanceof BriefError)) throw error
      return error.diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`)
    }
  }

  it.each([
    [{ 'index.hbs': '{{claimcount}}' }, ['index.hbs:1 E_TEMPLATE_FIELD']],
    [{ 'index.hbs': '{{#each blocks}}x{{/each}}' }, ['index.hbs:1 E_TEMPLATE_FIELD']],
    [{ 'index.hbs': '{{script "nope.js"}}' }, ['index.hbs:1 E_TEMPLATE_PARTIAL']],
    [
      { 'index.hbs': '<form></form>' },
      ['index.hbs:1 E_TEMPLATE_UNSAFE', 'index.hbs:1 E_TEMPLATE_UNSAFE'],
    ],
    [{ 'index.js': 'x\n"</script>"' }, ['index.js:2 E_TEMPLATE_UNSAFE']],
    [{ 'own.hbs': '{{script "index.js"}}' }, ['own.hbs:1 E_TEMPLATE_HELPER']],
    [{ 'own.hbs': '<input>' }, ['own.hbs:1 E_TEMPLATE_UNSAFE']],
    [{ 'own.hbs': '{{claimCount}}' }, ['own.hbs:1 E_TEMPLATE_FIELD']],
  ])('are checked: %j', (changes, expected) => {
    expect(told(changes)).toEqual(expected)
  })
})

describe('a build', () => {
  const build = (out: string, ...words: string[]) =>
    runBrief(['--config', join(meals, 'brief.config.yaml'), '--out', out, ...words])
  const linksOf = (out: string): string[] => {
    const { all, attribute } = readPage(readFileSync(join(out, 'index.html'), 'utf8'))
    return all('a')
      .map((link) => attribute(link, 'href'))
      .filter((href) => href.startsWith('./'))
  }

  it('of one audience keeps the links to the others, as long as they are there', async () => {
    using out = temporaryFolder()
    await build(out.path, '--format', 'md')
    const first = linksOf(out.path)
    expect(first).toContain('./investor.md')
    await build(out.path, '--format', 'html,docx', '--audience', 'policy')
    const second = linksOf(out.path)
    expect(second).toEqual(expect.arrayContaining([...first, './policy.html', './policy.docx']))
    for (const link of second) expect(existsSync(join(out.path, decodeURI(link)))).toBe(true)
    rmSync(join(out.path, 'investor.md'))
    await build(out.path, '--format', 'md', '--audience', 'policy')
    expect(linksOf(out.path)).not.toContain('./investor.md')
    const { outputs } = JSON.parse(String(filesBelow(out.path).get('manifest.json')))
    expect(outputs.map(({ path }: { path: string }) => path)).toContain('index.html')
  })

  it('links to no PDF that could not be printed', async () => {
    using out = temporaryFolder()
    const words = ['--config', join(meals, 'brief.config.yaml'), '--out', out.path]
    const run = await runBrief(words, { BRIEF_BROWSER: '/nowhere/chrome' })
    expect(run.code).toBe(6)
    expect(linksOf(out.path)).toContain('./policy.html')
    expect(linksOf(out.path)).not.toContain('./policy.pdf')
  })
})
