import { closeSync, fsyncSync, lstatSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { OutputFile } from '../effects.ts'
import { fail } from '../error.ts'
import type { Host } from './host.ts'
import { makeFolder } from './make-folder.ts'
import { outputError } from './output-error.ts'
import { openStaging, remove, removeStale } from './staging.ts'
import { withLock } from './with-lock.ts'

/**
 * Writes all files below a folder, or none. They are written in full to a folder of their own
 * inside it, then renamed into place in the order given. A program that is killed leaves each
 * file old or new, never half of it, and the last file, which tells of the others, only when they
 * are there. Nothing is deleted but what such a program has left behind.
 *
 * Ours, because write-file-atomic 7 and atomically 2 write once and do not look at how much was
 * written: on a full disk they put a cut file in the place of a whole one.
 *
 * @throws BriefError `output`
 */
export async function writeFiles(folder: string, files: OutputFile[], host: Host): Promise<void> {
  requireNames(files)
  const staging = attempt(folder, () => {
    makeFolder(folder)
    removeStale(folder, host)
    return openStaging(folder, host)
  })
  try {
    for (const [i, file] of files.entries()) {
      attempt(join(folder, file.path), () => writeWhole(join(staging, String(i)), file.data))
    }
    await withLock(folder, staging, host, (staged) => putInPlace(folder, files, staged))
  } catch (error) {
    throw outputError(error, folder)
  } finally {
    remove(staging)
  }
}

function attempt<T>(file: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw outputError(error, file)
  }
}

/** Names are the program's own, so a wrong one is a bug. */
function requireNames(files: OutputFile[]): void {
  const names = new Set<string>()
  for (const { path } of files) {
    const plain = path === posix.normalize(path) && !/^[./]|[\\:\0]/.test(path)
    if (!plain || path === '' || names.has(path)) throw new Error(`not a name to write to: ${path}`)
    names.add(path)
  }
}

function writeWhole(path: string, data: OutputFile['data']): void {
  const file = openSync(path, 'wx')
  try {
    // Writes on until all is written, and throws when there is no room.
    writeFileSync(file, data)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function putInPlace(folder: string, files: OutputFile[], staged: string): void {
  // All places are seen to before the first file is put into one.
  const places = files.map(({ path }) => attempt(join(folder, path), () => openPlace(folder, path)))
  for (const [i, place] of places.entries()) {
    attempt(place, () => renameSync(join(staged, String(i)), place))
  }
}

/** Where a file goes: its folder is there, and the place is free or another file's. */
function openPlace(folder: string, path: string): string {
  const parents = path.split('/').slice(0, -1)
  for (const i of parents.keys()) requireNoLink(join(folder, ...parents.slice(0, i + 1)))
  makeFolder(join(folder, ...parents))
  const place = join(folder, path)
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) {
    const message = 'is a folder where a file is to be written'
    throw fail('output', 'E_OUT_NOT_FILE', message, { file: place, hint: 'move it away' })
  }
  return place
}

/** A link below the output folder could lead out of it. */
function requireNoLink(file: string): void {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return
  const hint = 'put a folder in its place'
  throw fail('output', 'E_PATH_ESCAPE', 'is a link, and may lead elsewhere', { file, hint })
}
