import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { checkPdf } from '../pipeline/seal/check/index.ts'
import { markArtifacts } from '../pipeline/seal/mark-artifacts.ts'
import { operators } from '../pipeline/seal/operators.ts'
import { structElements } from '../pipeline/seal/struct-elements.ts'
import { root, runBrief, shared } from './support/run-brief.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'brief-conformance-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The notes that come with the project, and real clippings where those are at hand. */
const dossiers = [join(root, 'sources'), join(shared, 'sources')].filter((path) => existsSync(path))
const names = ['policy', 'investor', 'technical']
const files = dossiers.flatMap((_, i) =>
  names.map((name) => join(folder, String(i), `${name}.pdf`)),
)
const read = (file: string): Promise<PDFDocument> =>
  PDFDocument.load(readFileSync(file), { updateMetadata: false })
const policy = files[0] ?? ''

beforeAll(async () => {
  for (const [i, sources] of dossiers.entries()) {
    const out = join(folder, String(i))
    const { code, stderr } = await runBrief(['--sources', sources, '--out', out, '--format', 'pdf'])
    expect([code, stderr.includes('error[') ? stderr : '']).toEqual([0, ''])
  }
}, 120_000)

const java = '/usr/share/java'
const jars = [
  here('../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar'),
  ...['jaxb-api', 'jaxb-runtime', 'jaxb-core', 'txw2', 'istack-commons-runtime'].map(
    (name) => `${java}/${name}.jar`,
  ),
  `${java}/javax.activation.jar`,
]
const canValidate =
  spawnSync('java', ['-version']).status === 0 && jars.every((jar) => existsSync(jar))

/** Needs Java 17 and libjaxb-java; the validator itself comes with the packages. */
describe.skipIf(!canValidate)('veraPDF', () => {
  it('finds PDF/UA-1 and PDF/A-3b in every brief', { timeout: 120_000 }, () => {
    const program = here('./support/VeraPdf.java')
    const args = ['-XX:TieredStopAtLevel=1', '-cp', jars.join(':'), program, 'ua1,3b', ...files]
    const printed = execFileSync('java', args, { encoding: 'utf8' })
    expect(printed.split('\n').filter((line) => line.startsWith('  '))).toEqual([])
    const verdicts = printed.trim().split('\n')
    expect(verdicts.map((line) => line.split('\t').slice(1, 3).join(' '))).toEqual(
      files.flatMap(() => ['ua1 true', '3b true']),
    )
  })
})

describe('a brief', () => {
  it.each(files)('is sound: %s', async (file) => {
    expect(checkPdf(await read(file))).toEqual([])
  })

  it.each(files)('takes less than 250 kB: %s', (file) => {
    expect(readFileSync(file).length).toBeLessThan(250_000)
  })

  it('carries its evidence', async () => {
    const { catalog } = await read(policy)
    const files = catalog
      .lookup(PDFName.of('Names'), PDFDict)
      .lookup(PDFName.of('EmbeddedFiles'), PDFDict)
      .lookup(PDFName.of('Names'), PDFArray)
    const found = files.asArray().flatMap((_, i) => {
      const file = files.lookup(i)
      if (!(file instanceof PDFDict)) return []
      expect(String(file.get(PDFName.of('AFRelationship')))).toBe('/Data')
      return [file.lookup(PDFName.of('UF'))]
    })
    expect(found.map((name) => (name as PDFString).decodeText())).toEqual([
      ...['evidence.json', 'figures.csv', 'ledger.json', 'manifest.json'],
      ...['references.bib', 'references.json'],
    ])
  })
})

/** Each breaks a sound document in one way, and names the rule that must notice. */
const harms: Record<string, [rule: string, harm: (document: PDFDocument) => void]> = {
  'no title bar': ['title', ({ catalog }) => catalog.delete(PDFName.of('ViewerPreferences'))],
  'no language': ['language', ({ catalog }) => catalog.delete(PDFName.of('Lang'))],
  'no tags': ['tags', ({ catalog }) => catalog.delete(PDFName.of('StructTreeRoot'))],
  'tags not marked': ['tags', ({ catalog }) => catalog.delete(PDFName.of('MarkInfo'))],
  'no claim': ['identification', ({ catalog }) => catalog.delete(PDFName.of('Metadata'))],
  'no profile': ['colours', ({ catalog }) => catalog.delete(PDFName.of('OutputIntents'))],
  'no outline': ['outline', ({ catalog }) => catalog.delete(PDFName.of('Outlines'))],
  'no id': ['id', ({ context }) => delete context.trailerInfo.ID],
  'an action on opening': [
    'actions',
    ({ catalog }) => catalog.set(PDFName.of('OpenAction'), PDFBool.True),
  ],
  'a script': [
    'actions',
    ({ context }) => context.register(context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
  ],
  'an unknown type': ['roles', retag('P', 'Paragraph')],
  'a second title': ['headings', retag('H2', 'H1')],
  'a skipped rank': ['headings', retag('H2', 'H4')],
  'an item without body': ['nesting', retag('LBody', 'Div')],
  'a row of paragraphs': ['nesting', retag('TD', 'P')],
  'a picture without words': ['figures', retag('P', 'Figure')],
  'a head of nothing': ['tables', strip('TH', 'A')],
  'a lost element': [
    'content',
    ({ catalog }) =>
      catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).delete(PDFName.of('ParentTree')),
  ],
  'loose content': [
    'content',
    (document) => {
      const stream = document.context.stream('0 0 9 9 re f')
      document.getPage(0).node.set(PDFName.of('Contents'), document.context.register(stream))
    },
  ],
  'a link without words': ['links', eachLink((link) => link.delete(PDFName.of('Contents')))],
  'an untagged link': ['links', eachLink((link) => link.delete(PDFName.of('StructParent')))],
  'a link to a file': [
    'links',
    eachLink((link) => {
      const uri = { S: 'URI', URI: PDFString.of('file:///etc/passwd') }
      link.set(PDFName.of('A'), link.context.obj(uri))
    }),
  ],
  'its own order of tabs': [
    'links',
    (document) => document.getPage(0).node.delete(PDFName.of('Tabs')),
  ],
  'a font that is not there': ['fonts', eachDict('FontDescriptor', 'FontFile2', 'FontFile3')],
  'a font that cannot be read': ['fonts', eachDict('Font', 'ToUnicode')],
  'an attachment of no kind': ['files', eachDict('Filespec', 'AFRelationship')],
}

function retag(from: string, to: string): (document: PDFDocument) => void {
  return (document) => {
    const elements = [...structElements(document)]
    const found = elements.find((e) => e.get(PDFName.of('S')) === PDFName.of(from))
    expect(found).toBeDefined()
    found?.set(PDFName.of('S'), PDFName.of(to))
  }
}

function strip(type: string, key: string): (document: PDFDocument) => void {
  return (document) => {
    for (const element of structElements(document))
      if (element.get(PDFName.of('S')) === PDFName.of(type)) element.delete(PDFName.of(key))
  }
}

function eachLink(harm: (link: PDFDict) => void): (document: PDFDocument) => void {
  return (document) => {
    for (const page of document.getPages()) {
      const links = page.node.Annots()
      for (let i = 0; i < (links?.size() ?? 0); i += 1) {
        const link = links?.lookup(i, PDFDict)
        if (link) harm(link)
      }
    }
  }
}

function eachDict(type: string, ...keys: string[]): (document: PDFDocument) => void {
  return ({ context }) => {
    for (const [, dict] of context.enumerateIndirectObjects()) {
      if (!(dict instanceof PDFDict) || dict.get(PDFName.of('Type')) !== PDFName.of(type)) continue
      for (const key of keys) dict.delete(PDFName.of(key))
    }
  }
}

describe('the checker', () => {
  it.each(Object.entries(harms))('notices %s', async (_, [rule, harm]) => {
    const document = await read(policy)
    harm(document)
    expect(checkPdf(document).map((finding) => finding.rule)).toContain(rule)
  })
})

describe('operators', () => {
  const names = (content: string): string[] => [...operators(content)].map(({ name }) => name)

  it.each([
    ['1 0 0 rg 2 3 m 4 5 l S', ['rg', 'm', 'l', 'S']],
    ['(a \\) q (nested) Q) Tj', ['Tj']],
    ['/P <</MCID 3 /X (Tj)>> BDC [(a) -3 (b)]TJ EMC', ['BDC', 'TJ', 'EMC']],
    ['<4142> Tj % f S\nq', ['Tj', 'q']],
    ["(a)' true f* null n", ["'", 'f*', 'n']],
    ['(never closed', []],
    ['', []],
  ])('of %j are %j', (content, expected) => {
    expect(names(content)).toEqual(expected)
  })
})

describe('marking artifacts', () => {
  const mark = (content: string): string => markArtifacts(content, (form) => form === 'Tagged')

  test.each([
    ['0 0 9 9 re f', '/Artifact BMC\n0 0 9 9 re fEMC\n'],
    ['/P <</MCID 0>> BDC 0 0 m f EMC', '/P <</MCID 0>> BDC 0 0 m f EMC'],
    [
      'q 1 0 m S Q BT (a) Tj ET',
      'q /Artifact BMC\n1 0 m S EMC\nQ /Artifact BMC\nBT (a) Tj ETEMC\n',
    ],
    ['0 0 m W n 1 1 m f', '0 0 m W n /Artifact BMC\n1 1 m fEMC\n'],
    ['/Tagged Do /Other Do', '/Tagged Do /Artifact BMC\n/Other DoEMC\n'],
    [
      'BT /P <</MCID 0>> BDC (a) Tj EMC (b) Tj ET',
      'BT /P <</MCID 0>> BDC (a) Tj EMC /Artifact BMC\n(b) Tj EMC\nET',
    ],
  ])('turns %j into %j', (content, marked) => {
    expect(mark(content)).toBe(marked)
  })

  const operator = fc.constantFrom(
    ...[
      'q',
      'Q',
      '1 0 m',
      '0 0 9 9 re',
      'S',
      'f',
      'n',
      'BT',
      'ET',
      '(a) Tj',
      '/Other Do',
      '/Tagged Do',
    ],
    ...['/P <</MCID 0>> BDC', 'EMC', '1 0 0 rg'],
  )
  const content = fc.array(operator, { maxLength: 30 }).map((all) => all.join('\n'))

  it('changes nothing but for its marks, and nothing the second time', () => {
    fc.assert(
      fc.property(content, (text) => {
        const once = mark(text)
        const added = once.split('/Artifact BMC\n').length - 1
        expect(once.length).toBe(text.length + added * '/Artifact BMC\nEMC\n'.length)
        expect(once.replaceAll('/Artifact BMC\n', '').replaceAll('EMC\n', '')).toBe(
          text.replaceAll('EMC\n', ''),
        )
        fc.pre(balanced(text))
        expect(mark(once)).toBe(once)
      }),
    )
  })

  const balanced = (text: string): boolean => {
    let depth = 0
    for (const { name } of operators(text)) {
      if (name === 'BDC') depth += 1
      if (name === 'EMC') depth -= 1
      if (depth < 0) return false
    }
    return depth === 0
  }
})
