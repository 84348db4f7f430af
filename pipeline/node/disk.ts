import type { Disk } from '../effects.ts'
import { BriefError } from '../error.ts'
import { findFiles } from './find-files.ts'
import type { Host } from './host.ts'
import { readRegular } from './read-regular.ts'
import { writeFiles } from './write-files.ts'

/** The disk of this machine. Relative paths start from the folder that the program runs in. */
export function nodeDisk(host: Host): Disk {
  return {
    read: async (path) => readRegular(path),
    find: async (pattern) => findFiles(pattern),
    readIfAny: async (path) => readIfAny(path),
    write: (folder, files) => writeFiles(folder, files, host),
  }
}

function readIfAny(path: string): Uint8Array | undefined {
  try {
    return readRegular(path)
  } catch (error) {
    if (error instanceof BriefError && error.diagnostics[0]?.code === 'E_NOT_FOUND')
      return undefined
    throw error
  }
}
