import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { undo } from '../pipeline/edits/undo.ts'
import type { Ledger } from '../pipeline/model.ts'
import { filesBelow, root, runBrief, shared, temporaryFolder } from './support/run-brief.ts'

interface Dossier {
  name: string
  config: string
  sources: string
}

const meals = join(root, 'tests/dossiers/school-meals')
const dossiers: Dossier[] = [
  {
    name: 'the reading notes',
    config: join(root, 'brief.config.yaml'),
    sources: join(root, 'sources'),
  },
  {
    name: 'school meals',
    config: join(meals, 'brief.config.yaml'),
    sources: join(meals, 'sources'),
  },
  {
    name: 'the real clippings',
    config: join(root, 'brief.config.yaml'),
    sources: join(shared, 'sources'),
  },
]

const hash = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')
const hashes = (folder: string): [string, string][] =>
  [...filesBelow(folder)].map(([name, data]) => [name, hash(data)])

async function build({ config, sources }: Dossier, out: string, words: string[] = [], env = {}) {
  const run = await runBrief(
    ['--config', config, '--sources', sources, '--out', out, ...words],
    env,
  )
  expect(run.stderr).not.toContain('error[')
  expect(run.code).toBe(0)
  return run
}

describe.each(dossiers)('a build of $name', (dossier) => {
  const here = existsSync(dossier.sources)

  it.skipIf(!here)(
    'gives the same bytes elsewhere: other folder, time zone, language, order of files',
    async () => {
      using folder = temporaryFolder()
      const [one, two] = [join(folder.path, 'one'), join(folder.path, 'elsewhere', 'two')]
      await build(dossier, one, ['--format', 'html,pdf,md,docx'], {
        TZ: 'Pacific/Apia',
        LC_ALL: 'sv_SE.UTF-8',
      })
      const moved = join(folder.path, 'moved')
      reversedCopy(dossier.sources, moved)
      await build({ ...dossier, sources: moved }, two, ['--format', 'docx,md,pdf,html'], {
        TZ: 'Asia/Kolkata',
        LC_ALL: 'C',
      })
      const made = hashes(one)
      expect(made.map(([name]) => name)).toEqual(
        expect.arrayContaining(['policy.pdf', 'investor.docx', 'technical.pdf', 'index.html']),
      )
      expect(hashes(two)).toEqual(made)
    },
  )

  it.skipIf(!here)('records every file in a manifest whose hashes are true', async () => {
    using folder = temporaryFolder()
    await build(dossier, folder.path, ['--format', 'html,md'])
    const files = filesBelow(folder.path)
    const { outputs, inputs } = JSON.parse(String(files.get('manifest.json')))
    for (const { path, sha256 } of outputs)
      expect([path, hash(files.get(path) ?? '')]).toEqual([path, sha256])
    const listed = outputs.map(({ path }: { path: string }) => path)
    expect(listed).toEqual([...files.keys()].filter((name) => name !== 'manifest.json'))
    for (const { path, sha256 } of inputs)
      expect(hash(readFileSync(join(dossier.sources, path)))).toBe(sha256)
  })

  it.skipIf(!here)('prints nothing that does not stand in a source', async () => {
    using folder = temporaryFolder()
    await build(dossier, folder.path, ['--format', 'html,md'])
    const ledger: Ledger = JSON.parse(readFileSync(join(folder.path, 'ledger.json'), 'utf8'))
    const texts = new Map(
      ledger.sources.map(({ file }) => [file, readFileSync(join(dossier.sources, file), 'utf8')]),
    )
    expect(ledger.claims.length).toBeGreaterThan(20)
    for (const { file, start, end, text, edits } of ledger.claims)
      expect(undo(text, edits)).toBe(texts.get(file)?.slice(start, end))
    const ids = new Set(ledger.claims.map(({ id }) => id))
    const page = readFileSync(join(folder.path, 'policy.html'), 'utf8')
    const noted = [...page.matchAll(/id="note-([0-9a-f]+)"/g)].map((match) => match[1] ?? '')
    expect(noted.length).toBeGreaterThan(10)
    expect(noted.filter((id) => !ids.has(id))).toEqual([])
  })
})

/** The same files, made in the opposite order, so that a folder lists them otherwise. */
function reversedCopy(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
  for (const name of [...filesBelow(to).keys()].reverse()) {
    renameSync(join(to, name), join(to, `${name}.tmp`))
    renameSync(join(to, `${name}.tmp`), join(to, name))
  }
}

describe('a build of one audience', () => {
  it('leaves the files of the others alone, and the manifest keeps them', async () => {
    using folder = temporaryFolder()
    const [, dossier] = dossiers
    if (!dossier) throw new Error('no dossier')
    await build(dossier, folder.path, ['--format', 'md'])
    const before = filesBelow(folder.path)
    await build(dossier, folder.path, ['--format', 'md', '--audience', 'investor'])
    const after = filesBelow(folder.path)
    expect(after.get('policy.md')).toEqual(before.get('policy.md'))
    const { outputs } = JSON.parse(String(after.get('manifest.json')))
    expect(outputs.map(({ path }: { path: string }) => path)).toContain('policy.md')
  })
})

describe('a release', () => {
  it('is built twice, compared, and laid out with checksums', async () => {
    using folder = temporaryFolder()
    const run = await runBrief([
      'release',
      '--format',
      'html,pdf,md,docx',
      '--config',
      join(meals, 'brief.config.yaml'),
      '--out',
      folder.path,
    ])
    expect(run.stderr).toContain('the same bytes twice')
    expect(run.code).toBe(0)
    const files = filesBelow(folder.path)
    for (const name of ['policy.docx', 'index.html']) expect([...files.keys()]).toContain(name)
    const built = join(folder.path, 'built')
    await runBrief(['--config', join(meals, 'brief.config.yaml'), '--out', built, '--format', 'md'])
    for (const audience of ['policy', 'investor', 'technical'])
      expect(String(files.get(`${audience}.md`))).toBe(
        readFileSync(join(built, `${audience}.md`), 'utf8'),
      )
    const sums = String(files.get('SHA256SUMS')).trimEnd().split('\n')
    expect(sums).toEqual(
      [...files]
        .filter(([name]) => name !== 'SHA256SUMS')
        .map(([name, data]) => `${hash(data)}  ${name}`),
    )
  })
})
