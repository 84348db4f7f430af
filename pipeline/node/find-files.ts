import { globSync, readdirSync, statSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import type { FoundFile } from '../effects.ts'
import { fail } from '../error.ts'
import { globFolder, isGlob } from '../read/locate.ts'
import { errno } from './errno.ts'
import { readRegular } from './read-regular.ts'

/**
 * The files that a folder (with all below it), a glob or a path names, sorted; none where nothing
 * is there. Bytes are read when they are asked for, so that a film among the sources costs
 * nothing; what is no regular file throws then. Links to folders are not followed, since they
 * may lead anywhere, even back: they stand in the list as what they are.
 */
export function findFiles(pattern: string): FoundFile[] {
  return attempt(pattern, () => listed(pattern))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, location }) => ({
      path,
      // An own property, so that a copy of the object has it too.
      get bytes() {
        return readRegular(location)
      },
    }))
}

interface Listed {
  path: string
  location: string
}

function listed(pattern: string): Listed[] {
  if (isGlob(pattern)) return matched(pattern)
  const stats = statSync(pattern, { throwIfNoEntry: false })
  if (stats === undefined) return []
  if (!stats.isDirectory()) return [{ path: posix.basename(pattern), location: pattern }]
  return walk(pattern, '')
}

function attempt<T>(pattern: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    const code = errno(error)
    if (code === undefined) throw error
    const place = { file: pattern, hint: 'see who may read it' }
    throw fail('sources', 'E_UNREADABLE', `the folder cannot be read: ${code}`, place)
  }
}

function matched(pattern: string): Listed[] {
  const folder = globFolder(pattern)
  return globSync(pattern, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((location) => ({ path: relative(folder, location).replaceAll(sep, '/'), location }))
}

/** The recursive listing of `node:fs` follows links, and goes in circles with them. */
function walk(root: string, folder: string): Listed[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? walk(root, path) : [{ path, location: join(root, path) }]
  })
}
