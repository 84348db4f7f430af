import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Changes when anything does that a bundle is made of: a file of the pipeline, a package, Node,
 * the folder's own place. Files are told by what the file system says of them, since reading
 * them takes longer; the time of the last change of status cannot be set back, as that of the
 * last change of content is by copying and unpacking programs.
 *
 * @param {string} root the project's folder
 * @param {string} node version of Node
 * @returns {string} a name for a folder
 */
export function sourceKey(root, node) {
  const hash = createHash('sha256').update(`${node}\n${root}\n`)
  const files = filesBelow(join(root, 'pipeline')).sort()
  // The last is npm's own record of what is installed.
  const others = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json']
  for (const file of [...files, ...others.map((name) => join(root, name))]) {
    const stats = statSync(file, { throwIfNoEntry: false })
    hash.update(`${file}\n${stats?.ino} ${stats?.size} ${stats?.mtimeMs} ${stats?.ctimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 32)
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}
