/**
 * Times builds beside a bare browser that prints the same pages, in turn, and prints medians and
 * ratios: `npm run bench`, or `npm run bench -- 15` for fifteen rounds. Only ratios of one run
 * mean anything on a machine that does other things as well.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { browserEnvironment } from '../../pipeline/print/browser-environment.ts'
import { browserFlags } from '../../pipeline/print/browser-flags.ts'
import { embeddedBrowser } from '../../pipeline/print/embedded-browser.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const rounds = Number(process.argv[2] ?? 9)
if (!(rounds > 0)) {
  process.stderr.write('usage: npm run bench -- [ROUNDS]\n')
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'brief-bench-'))
const out = join(folder, 'out')

const host = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  uid: process.getuid?.(),
  kill: process.kill,
  home: homedir(),
}
const signal = new AbortController().signal
const browser = await embeddedBrowser(host, { signal, onProgress: () => {} })
if (!browser) throw new Error('no embedded browser on this machine: nothing to compare with')

const profile = join(folder, 'profile')
const launch = JSON.stringify({
  executable: browser.executable,
  args: browserFlags(profile, process.getuid?.() !== 0),
  env: { ...browserEnvironment(host, browser, profile), FONTCONFIG_FILE: '/dev/null' },
})

const start = join(root, 'pipeline/start.js')
const bare = join(root, 'tests/bench/bare-browser.js')
const page = (audience: string): string => join(out, `${audience}.html`)
const all = ['policy', 'investor', 'technical']

const commands: Record<string, string[]> = {
  'node, nothing to do': [process.execPath, '-e', '0'],
  'one audience': [process.execPath, start, '--audience', 'policy', '--out', out],
  'three audiences': [process.execPath, start, '--out', out],
  'three audiences, HTML only': [process.execPath, start, '--out', out, '--format', 'html'],
  'npm run brief, one audience': [
    'npm',
    'run',
    '--silent',
    'brief',
    '--',
    '--audience',
    'policy',
    '--out',
    out,
  ],
  'npm run brief, three': ['npm', 'run', '--silent', 'brief', '--', '--out', out],
  'bare browser, one page': [process.execPath, bare, launch, folder, page('policy')],
  'bare browser, three pages': [process.execPath, bare, launch, folder, ...all.map(page)],
}

const times = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]))
const stages = new Map<string, number[]>()
for (let round = -1; round < rounds; round++)
  for (const [name, [program = '', ...words]] of Object.entries(commands)) {
    const from = performance.now()
    const run = spawnSync(program, words, { cwd: root, encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`${name} failed: ${run.stderr}`)
    if (round < 0) continue
    times.get(name)?.push(performance.now() - from)
    if (name === 'three audiences') noteStages(run.stderr)
  }

function noteStages(text: string): void {
  for (const [, stage = '', ms] of text.matchAll(/^(\w+) .*\((\d+) ms\)$/gm))
    stages.set(stage, [...(stages.get(stage) ?? []), Number(ms)])
}

const median = (list: number[] = []): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0
const of = (name: string): number => median(times.get(name))
const say = (text: string): boolean => process.stdout.write(`${text}\n`)

say(`${rounds} rounds, in turn; medians in ms, and as multiples of a Node that does nothing`)
for (const name of Object.keys(commands))
  say(
    `  ${name.padEnd(30)} ${of(name).toFixed(0).padStart(6)}  ${(of(name) / of('node, nothing to do')).toFixed(2)}`,
  )
say('ratios')
const ratios: [string, string, string][] = [
  ['build / bare browser, one', 'one audience', 'bare browser, one page'],
  ['build / bare browser, three', 'three audiences', 'bare browser, three pages'],
  ['three audiences / one', 'three audiences', 'one audience'],
]
for (const [label, a, b] of ratios) say(`  ${label.padEnd(30)} ${(of(a) / of(b)).toFixed(2)}`)
say('stages of three audiences, ms since the stage before (the browser boots beside them)')
for (const [stage, list] of stages)
  say(`  ${stage.padEnd(30)} ${median(list).toFixed(0).padStart(6)}`)
say('bytes')
for (const audience of all) {
  const [html, pdf] = [page(audience), join(out, `${audience}.pdf`)].map(
    (path) => statSync(path).size,
  )
  const printed = readFileSync(join(folder, `${audience}.html.pdf`)).length
  say(`  ${audience.padEnd(30)} HTML ${html}, PDF ${pdf} (${printed} as printed)`)
}
rmSync(folder, { recursive: true, force: true })
