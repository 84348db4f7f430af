import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findBundle } from './find-bundle.js'
import { mapStacks } from './map-stacks.js'

/** @typedef {(words: string[]) => Promise<number>} Main */

/**
 * The `main` of `pipeline/cli.ts`, from a bundle if one can be had: run as it is, the TypeScript
 * with its packages is a thousand files, and opening and compiling those takes longer than all
 * the work there is to do.
 *
 * @param {URL} root the project's folder
 * @param {string} node version of Node
 * @returns {Promise<Main>}
 */
export async function loadMain(root, node) {
  const bundle = await findBundle(fileURLToPath(root), node)
  if (bundle === undefined) return (await import(new URL('pipeline/cli.ts', root).href)).main
  enableCompileCache(join(bundle, 'v8'))
  mapStacks(bundle)
  return (await import(pathToFileURL(join(bundle, 'cli.js')).href)).main
}
