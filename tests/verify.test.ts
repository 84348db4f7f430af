import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../pipeline/config/defaults.ts'
import { BriefError } from '../pipeline/error.ts'
import type { LedgerFile, SourceFile } from '../pipeline/model.ts'
import { nodeDisk } from '../pipeline/node/disk.ts'
import { openPrinter } from '../pipeline/print/open-printer.ts'
import { read } from '../pipeline/read/read.ts'
import type { Attachment } from '../pipeline/seal/attach-files.ts'
import { readSealed } from '../pipeline/seal/read-sealed.ts'
import { sealPdf } from '../pipeline/seal/seal-pdf.ts'
import { sha256 } from '../pipeline/seal/sha256.ts'
import { verify } from '../pipeline/verify/index.ts'
import { root, runBrief } from './support/run-brief.ts'

const folder = mkdtempSync(join(tmpdir(), 'brief-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'policy.pdf')
let bytes: Uint8Array
let html: string
let attachments: Attachment[]
let sources: SourceFile[]

beforeAll(async () => {
  const words = ['--audience', 'policy', '--out', folder, '--format', 'html,pdf']
  expect((await runBrief(words)).code).toBe(0)
  bytes = readFileSync(path)
  html = readFileSync(join(folder, 'policy.html'), 'utf8')
  const held = await readSealed(bytes)
  attachments = [...held.attachments].map(([name, data]) => {
    return { name, data, type: 'application/json', description: name }
  })
  const disk = nodeDisk({ pid: process.pid, isAlive: () => false })
  const found = await read([join(root, 'sources')], disk, defaultLimits, { skipBad: false })
  sources = found.files
}, 120_000)

/** What verifying finds, as codes and messages. */
async function findingsOf(pdf: Uint8Array, against?: SourceFile[]): Promise<string[]> {
  const { findings } = await verify({ path, bytes: pdf }, defaultLimits, against)
  return findings.map(({ code, message }) => `${code}: ${message}`)
}

/** The brief sealed anew, as somebody would who knows this program. */
async function forged(page: string, files: Attachment[]): Promise<Uint8Array> {
  await using printer = openPrinter({
    ...{ env: process.env, platform: process.platform, arch: process.arch, home: homedir() },
    ...{ uid: process.getuid?.(), kill: process.kill, onWarning() {} },
  })
  const about = { title: 'x', author: '', subject: '', keywords: [], language: 'en' }
  const by = { date: new Date(0), producer: 'x', creator: 'x' }
  return await sealPdf(await printer.print(page), { ...about, ...by }, files)
}

const textOf = (name: string): string =>
  Buffer.from(attachments.find((file) => file.name === name)?.data ?? '').toString()

/** The attachments with one of them changed, and a manifest that says nothing of it. */
function withChanged(name: string, text: string): Attachment[] {
  const manifest = JSON.parse(textOf('manifest.json'))
  for (const output of manifest.outputs) if (output.path === name) output.sha256 = sha256(text)
  return attachments.map((file) => {
    if (file.name === name) return { ...file, data: text }
    return file.name === 'manifest.json' ? { ...file, data: JSON.stringify(manifest) } : file
  })
}

function ledgerWith(change: (ledger: LedgerFile) => void): Attachment[] {
  const ledger: LedgerFile = JSON.parse(textOf('ledger.json'))
  change(ledger)
  return withChanged('ledger.json', JSON.stringify(ledger))
}

interface Printed {
  claim: string
  text: string
}

/** A statement without characters that HTML writes otherwise. */
function printed(): Printed {
  const { statements }: { statements: Printed[] } = JSON.parse(textOf('evidence.json'))
  const plain = statements.find(({ text }) => /^[\w ,.]+$/.test(text))
  if (!plain) throw new Error('no plain statement is printed')
  return plain
}

describe('a brief as it was made', () => {
  it('holds, by itself and against its sources', async () => {
    expect(await findingsOf(bytes)).toEqual([])
    expect(await findingsOf(bytes, sources)).toEqual([])
    const { statements, claims } = await verify({ path, bytes }, defaultLimits)
    expect(statements).toBeGreaterThan(20)
    expect(claims).toBeGreaterThan(100)
  })

  it('holds in the command line, which says against what', async () => {
    const alone = await runBrief(['verify', path])
    expect([alone.code, alone.stdout]).toEqual([0, expect.stringContaining('give --sources')])
    const whole = await runBrief(['verify', path, '--sources', 'sources'])
    expect([whole.code, whole.stdout]).toEqual([0, expect.stringContaining('against 5 sources')])
  })
})

describe('a brief in which something was changed', () => {
  it('fails when one byte is another', async () => {
    const changed = Uint8Array.from(bytes)
    const at = Buffer.from(bytes).indexOf('<xmp:CreateDate>') + '<xmp:CreateDate>'.length
    changed[at] = '3'.charCodeAt(0)
    expect(await findingsOf(changed)).toEqual([expect.stringMatching(/^E_SEAL: /)])
  })

  it('names the statement when one printed word is another, though it was sealed anew', async () => {
    const { claim, text } = printed()
    const word = text.split(' ').find((part) => /^[a-z]{5,}$/.test(part)) ?? ''
    const page = html.replace(text, text.replace(word, 'otherwise'))
    expect(page).not.toBe(html)
    const found = await findingsOf(await forged(page, attachments))
    expect(found).toEqual([expect.stringContaining(`E_PRINTED: the pages do not print this`)])
    expect(found[0]).toContain(claim)
  })

  it('names the claim when it is another in the ledger', async () => {
    const { claim: id, text } = printed()
    const files = ledgerWith(({ claims }) => {
      for (const claim of claims) if (claim.id === id) claim.text = `Not so: ${text.slice(3)}`
    })
    const found = await findingsOf(await forged(html, files), sources)
    expect(found).toContainEqual(expect.stringContaining(`E_STATEMENT: claim ${id} `))
    expect(found).toContainEqual(expect.stringContaining(`E_CLAIM: claim ${id} `))
  })

  it('names the claim when the ledger has it no more', async () => {
    const { claim: id } = printed()
    const files = ledgerWith((ledger) => {
      ledger.claims = ledger.claims.filter((claim) => claim.id !== id)
    })
    const found = await findingsOf(await forged(html, files))
    expect(found).toContainEqual(`E_NO_CLAIM: claim ${id} is not in the ledger`)
  })

  it('fails when a figure is another than in the ledger', async () => {
    const figures = textOf('figures.csv').replace('million', 'billion')
    const found = await findingsOf(await forged(html, withChanged('figures.csv', figures)))
    expect(found).toEqual(['E_ATTACHMENT: figures.csv in it does not follow from its ledger'])
  })

  it('fails when an attachment is not the one listed', async () => {
    const files = attachments.map((file) =>
      file.name === 'references.bib' ? { ...file, data: '@misc{x}' } : file,
    )
    const found = await findingsOf(await forged(html, files))
    expect(found).toContain('E_ATTACHMENT: references.bib in it is not the one sealed')
  })

  it('names the source that is another, or gone', async () => {
    const [first, second, ...rest] = sources
    if (!first || !second) throw new Error('two sources are needed')
    const changed = { ...first, sha256: sha256('changed') }
    const found = await verify({ path, bytes }, defaultLimits, [changed, ...rest])
    expect(found.findings.map(({ code, file }) => [code, file])).toEqual([
      ['E_SOURCE_CHANGED', first.path],
      ['E_SOURCE_MISSING', second.path],
    ])
  })

  it('ends the program with 8', async () => {
    const changed = join(folder, 'changed.pdf')
    writeFileSync(changed, Buffer.concat([bytes, Buffer.from('\n')]))
    const { code, stderr } = await runBrief(['verify', changed])
    expect([code, stderr]).toEqual([8, expect.stringContaining('error[E_SEAL]')])
  })
})

describe('what is no brief', () => {
  it.each([
    ['package.json', 'E_NOT_A_BRIEF'],
    ['no-such-file.pdf', 'E_'],
  ])('is refused: %s', async (name, code) => {
    const run = await runBrief(['verify', name])
    expect(run.code).toBeGreaterThan(1)
    expect(run.stderr).toContain(`error[${code}`)
  })

  it('is a PDF that carries no ledger', async () => {
    const plain = await forged(html, [])
    await expect(verify({ path, bytes: plain }, defaultLimits)).rejects.toThrow(BriefError)
  })
})
