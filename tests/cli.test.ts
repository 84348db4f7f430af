import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, root, runBrief, temporaryFolder } from './support/run-brief.ts'

const meals = ['--config', join(root, 'tests/dossiers/school-meals/brief.config.yaml')]

/** Runs with an output folder of its own, and says which files are in it afterwards. */
async function attempt(words: string[], env: Record<string, string> = {}) {
  using folder = temporaryFolder()
  const out = join(folder.path, 'out')
  const run = await runBrief([...words, '--out', out], env)
  return { ...run, written: existsSync(out) ? [...filesBelow(out).keys()] : [] }
}

describe('what goes wrong ends with the exit code of its cause, and writes nothing', () => {
  it.each([
    [['--audiance', 'policy'], 2, 'E_UNKNOWN_OPTION', 'did you mean --audience?'],
    [['--audience', 'polcy'], 2, 'E_UNKNOWN_AUDIENCE', 'policy'],
    [['biuld'], 2, 'E_UNKNOWN_VERB', 'did you mean "build"?'],
    [['--format', 'pfd'], 2, 'E_UNKNOWN_FORMAT', 'did you mean "pdf"?'],
    [['--config', 'nowhere.yaml'], 3, 'E_NO_CONFIG', '--config'],
    [['--audience='], 2, 'E_OPTION_VALUE', 'leave --audience out'],
    [['--only', 'figures'], 2, 'E_OPTION_PLACE', 'inspect'],
    [['html'], 2, 'E_UNKNOWN_VERB', 'npm run brief -- '],
    [['--config', 'sources'], 3, 'E_', 'sources'],
    [['--sources', 'nowhere/**'], 4, 'E_NO_SOURCES', 'nowhere/**'],
  ])('%j', async (words, code, name, hint) => {
    const run = await attempt(words)
    expect(run.stderr).toContain(`error[${name}`)
    expect(run.stderr).toContain(hint)
    expect(run).toMatchObject({ code, stdout: '', written: [] })
  })

  it('four wrong values in the configuration, all told with their places', async () => {
    using folder = temporaryFolder()
    const config = join(folder.path, 'brief.config.yaml')
    writeFileSync(
      config,
      'title: [1]\nsources: 42\npaper: A9\nthemes:\n  - id: No Id\n    title: T\n    phrases: [x]\n',
    )
    const run = await attempt(['--config', config])
    expect(run).toMatchObject({ code: 3, written: [] })
    for (const place of ['1:8', '2:10', '3:8', '5:9'])
      expect(run.stderr).toContain(`${config}:${place}: error[E_CONFIG`)
  })

  it('bytes that are no text', async () => {
    using folder = temporaryFolder()
    writeFileSync(
      join(folder.path, 'a.txt'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    )
    const run = await attempt(['--sources', folder.path])
    expect(run).toMatchObject({ code: 4, written: [] })
    expect(run.stderr).toContain('a.txt')
  })

  it('a template with a misspelt field, where Handlebars would be silent', async () => {
    using folder = temporaryFolder()
    const templates = join(folder.path, 'templates')
    for (const [name, data] of filesBelow(join(root, 'templates'))) {
      mkdirSync(join(templates, name, '..'), { recursive: true })
      writeFileSync(join(templates, name), data)
    }
    writeFileSync(join(templates, 'policy.hbs'), '{{#if titel}}x{{/if}}\n{{> layout}}\n')
    const config = join(folder.path, 'brief.config.yaml')
    writeFileSync(config, readFileSync(join(root, 'brief.config.yaml'), 'utf8'))
    const run = await attempt(['--config', config, '--sources', join(root, 'sources')])
    expect(run).toMatchObject({ code: 5, written: [] })
    expect(run.stderr).toMatch(/policy\.hbs:1:\d+: error\[E_TEMPLATE_FIELD\].*titel/)
    expect(run.stderr).toContain('title')
  })

  it('an output folder that is a file', async () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'out')
    writeFileSync(file, 'mine')
    const run = await runBrief([...meals, '--out', file, '--format', 'html'])
    expect(run.code).toBe(7)
    expect(run.stderr).toContain('error[E_OUT_NOT_DIR]')
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })
})

describe('what is odd and harmless', () => {
  it('keeps the HTML where only printing failed', async () => {
    const run = await attempt([...meals, '--audience', 'policy'], {
      BRIEF_BROWSER: '/nowhere/chrome',
    })
    expect(run.code).toBe(6)
    expect(run.stderr).toContain('error[E_BROWSER_MISSING]')
    expect(run.written).toContain('policy.html')
    expect(run.written).not.toContain('policy.pdf')
  })

  it('warns of an empty source, which fails under --strict', async () => {
    using folder = temporaryFolder()
    writeFileSync(join(folder.path, 'empty.txt'), '')
    writeFileSync(
      join(folder.path, 'full.txt'),
      'Dues\n\nThe port raised its dues in July, as the board had said.\n',
    )
    const words = ['--sources', folder.path, '--format', 'md']
    const run = await attempt(words)
    expect(run.code).toBe(0)
    expect(run.stderr).toContain('warning[W_EMPTY_SOURCE]')
    const strict = await attempt([...words, '--strict'])
    expect(strict).toMatchObject({ code: 8, written: [] })
    expect(strict.stderr).toContain('error[E_STRICT]')
  })

  it('answers npm run brief --audience policy, where npm swallows the option', async () => {
    const run = await attempt([], { npm_config_audience: 'policy' })
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('npm run brief -- --audience')
  })

  it('prints diagnostics as one JSON object on request', async () => {
    const run = await attempt(['--audience', 'polcy', '--json'])
    expect(JSON.parse(run.stderr)).toMatchObject({
      schema: 1,
      ok: false,
      exit: 2,
      diagnostics: [{ code: 'E_UNKNOWN_AUDIENCE', severity: 'error' }],
    })
  })

  it('helps', async () => {
    const run = await runBrief(['--help'])
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('npm run brief -- --audience policy')
  })
})
