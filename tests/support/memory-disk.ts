import { posix } from 'node:path'
import type { Disk, FoundFile, OutputFile } from '../../pipeline/effects.ts'
import { fail } from '../../pipeline/error.ts'
import { globFolder, isGlob } from '../../pipeline/read/locate.ts'

/** A disk in memory. What is written to it is in `files` afterwards. */
export interface MemoryDisk extends Disk {
  files: Map<string, Uint8Array>
}

/** A disk with these files: their paths, with `/`, and what they hold. */
export function memoryDisk(contents: Record<string, string | Uint8Array> = {}): MemoryDisk {
  const files = new Map(
    Object.entries(contents).map(([path, data]) => [posix.normalize(path), bytesOf(data)]),
  )
  const find = (pattern: string): FoundFile[] => {
    const test = isGlob(pattern)
      ? (path: string) => posix.matchesGlob(path, posix.normalize(pattern))
      : (path: string) => path === posix.normalize(pattern) || isBelow(path, pattern)
    return [...files]
      .filter(([path]) => test(path))
      .map(([path, bytes]) => ({ path: nameOf(path, pattern), bytes }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  }
  return {
    files,
    find: async (pattern) => find(pattern),
    read: async (path) => files.get(posix.normalize(path)) ?? missing(path),
    readIfAny: async (path) => files.get(posix.normalize(path)),
    write: async (folder, output) => {
      for (const file of output) files.set(posix.join(folder, file.path), bytesOf(file.data))
    },
  }
}

function nameOf(path: string, pattern: string): string {
  if (path === posix.normalize(pattern)) return posix.basename(path)
  return posix.relative(isGlob(pattern) ? globFolder(pattern) : pattern, path)
}

function isBelow(path: string, folder: string): boolean {
  const relative = posix.relative(folder, path)
  return !relative.startsWith('../')
}

function bytesOf(data: OutputFile['data']): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data) : data
}

function missing(path: string): never {
  throw fail('sources', 'E_NOT_FOUND', 'there is no such file', { file: path })
}
