import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../pipeline/config/defaults.ts'
import { taggedText } from '../pipeline/read/convert/pdf/tagged-text.ts'
import { pageNumbers } from '../pipeline/seal/page-numbers.ts'
import { readSealed } from '../pipeline/seal/read-sealed.ts'
import { readPage } from './support/read-page.ts'
import { type Run, root, runBrief, temporaryFolder } from './support/run-brief.ts'

const folder = temporaryFolder()
afterAll(() => folder[Symbol.dispose]())

const dossier = join(folder.path, 'dossier')
const out = join(folder.path, 'out')
const config = ['--config', join(dossier, 'brief.config.yaml'), '--audience', 'technical']
let run: Run

/** School meals on Letter as a draft, with a source that cannot be read and one in two scripts. */
beforeAll(async () => {
  cpSync(join(root, 'tests/dossiers/school-meals'), dossier, { recursive: true })
  const path = join(dossier, 'brief.config.yaml')
  writeFileSync(path, `${readFileSync(path, 'utf8')}\ndraft: true\npaper: Letter\n`)
  writeFileSync(join(dossier, 'sources/broken.docx'), 'no archive')
  const signed = '---\ntitle: Lunch as 給食\nauthor: A. Reader\ndate: 2025-01-02\n---\n'
  writeFileSync(join(dossier, 'sources/visit.md'), `${signed}\nSchool meals cost €3.10 in 2024.\n`)
  run = await runBrief([...config, '--skip-bad', '--out', out])
}, 120_000)

const html = () => readFileSync(join(out, 'technical.html'), 'utf8')
const pdf = () => readFileSync(join(out, 'technical.pdf'))

/** The words of the pages as a screen reader reads them. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const texts = await taggedText(bytes, 'technical.pdf', defaultLimits)
  const { order } = await readSealed(bytes)
  return order.map(({ page, mcid }) => texts.get(`${page}:${mcid}`) ?? '').join(' ')
}

describe('a brief from sources of which one could not be read', () => {
  it('says so by name', async () => {
    expect([run.code, run.stderr]).toEqual([0, expect.stringContaining('broken.docx')])
    const words = 'Left out, since it could not be read: broken.docx.'
    expect(html()).toContain(words)
    expect(await wordsOf(pdf())).toContain(words)
  })
})

describe('a brief with characters that no font has', () => {
  it('is warned of with them, on the screen and in the manifest', () => {
    expect(run.stderr).toMatch(
      /warning\[W_FONT\]: .*technical brief.*給 \(U\+7D66\), 食 \(U\+98DF\)/,
    )
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toContain('W_FONT')
  })

  it('is not made under --strict', async () => {
    const at = join(folder.path, 'strict')
    const words = [...config, '--skip-bad', '--strict', '--format', 'md', '--out', at]
    const strict = await runBrief(words)
    expect([strict.code, strict.stderr]).toEqual([
      expect.any(Number),
      expect.stringContaining('E_STRICT'),
    ])
    expect(strict.code).toBeGreaterThan(0)
  })
})

describe('a draft', () => {
  it('says so in its status, and on every page by a mark that is not read out', async () => {
    expect(html()).toContain('Draft · As of')
    const { all, attribute, text } = readPage(html())
    const [mark] = all('p').filter((p) => attribute(p, 'className') === 'draft')
    expect(mark && [text(mark), attribute(mark, 'ariaHidden')]).toEqual(['Draft', 'true'])
    expect((await wordsOf(pdf())).match(/Draft/g)).toHaveLength(1)
  })
})

describe('a brief of more than four pages', () => {
  it('is of the paper asked for, and lists its contents with the pages where they stand', async () => {
    const document = await PDFDocument.load(pdf(), { updateMetadata: false })
    for (const page of document.getPages())
      expect([page.getWidth(), page.getHeight()]).toEqual([612, 792])
    const { count, of } = await pageNumbers(pdf())
    expect(count).toBeGreaterThan(4)
    const { all, attribute, text } = readPage(html())
    const [nav] = all('nav')
    const links = all('a').filter((a) => nav && JSON.stringify(nav).includes(attribute(a, 'href')))
    const inNav = links.filter(
      (a) => attribute(a, 'href').startsWith('#block') || text(a) === 'Evidence',
    )
    const list = inNav.map((a) => `${text(a)}${of.get(attribute(a, 'href').slice(1)) ?? '?'}`)
    expect(list.length).toBeGreaterThan(5)
    const bare = (words: string): string => words.replaceAll(/\s+/g, '')
    expect(bare(await wordsOf(pdf()))).toContain(bare(list.join('')))
  })
})
