import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { errno } from './errno.ts'

/**
 * Makes a folder and those above it, if they are not there. The recursive mkdir of `node:fs`
 * says ENOENT whatever is wrong: a read-only disk, for one.
 */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another program may have made it just now; a file in its place stays trouble.
    const isThere = errno(error) === 'EEXIST' && statSync(folder).isDirectory()
    if (!isThere) throw error
  }
}
