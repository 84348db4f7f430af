import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sourceKey } from './source-key.js'

/**
 * The folder of the bundle that was made of the files as they are now; it is made if there is
 * none. Undefined where none can be: a cache that may not be written, a package that is missing,
 * a mistake in the TypeScript, which Node then words better.
 *
 * @param {string} root the project's folder
 * @param {string} node version of Node
 * @returns {Promise<string | undefined>}
 */
export async function findBundle(root, node) {
  const cache = join(root, 'node_modules', '.cache', 'brief')
  const bundle = join(cache, sourceKey(root, node))
  const isThere = () => existsSync(join(bundle, 'cli.js'))
  if (isThere()) return bundle
  try {
    const { makeBundle } = await import('./make-bundle.js')
    await makeBundle(root, bundle)
  } catch {
    // Another program may have made it in the meantime.
  }
  return isThere() ? bundle : undefined
}
