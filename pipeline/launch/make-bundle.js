import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { keepPlaces } from './keep-places.js'

/** How many bundles stay: a program that runs may still load parts of an older one. */
const KEPT = 5

/**
 * Bundles the command line into `bundle`, a folder that appears only when it is complete. What is
 * imported dynamically becomes a file of its own, loaded when it is needed.
 *
 * @param {string} root the project's folder
 * @param {string} bundle
 */
export async function makeBundle(root, bundle) {
  const cache = dirname(bundle)
  mkdirSync(cache, { recursive: true })
  const draft = mkdtempSync(join(cache, 'draft-'))
  try {
    // Others may run what one of them has made.
    chmodSync(draft, 0o755)
    await bundleInto(root, draft)
    renameSync(draft, bundle)
  } finally {
    // Still there when something went wrong, or when another program was first.
    rmSync(draft, { recursive: true, force: true })
  }
  prune(cache)
}

/**
 * @param {string} root
 * @param {string} folder
 */
async function bundleInto(root, folder) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    // What a process of its own runs is loaded by its name.
    entryPoints: { cli: 'pipeline/cli.ts', worker: 'pipeline/launch/worker.js' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.18',
    // As Node strips types: nothing else of the file is changed.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, target: 'esnext' } },
    // The first is looked up by its place; the second is an option of linkedom that nobody has.
    external: ['@sparticuz/chromium', 'canvas'],
    plugins: [keepPlaces(join(root, 'pipeline'))],
    // CommonJS packages in it still ask for the modules of Node by `require`.
    banner: {
      js: "import { createRequire as cjsRequire } from 'node:module'\nconst require = cjsRequire(import.meta.url)",
    },
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'silent',
  })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n')
}

/** @param {string} cache */
function prune(cache) {
  const folders = readdirSync(cache).map((name) => {
    const path = join(cache, name)
    return { path, made: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }
  })
  folders.sort((a, b) => b.made - a.made)
  for (const { path } of folders.slice(KEPT)) rmSync(path, { recursive: true, force: true })
}
