import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { type BriefError, fail } from '../error.ts'
import { errno } from './errno.ts'

/** Opening a FIFO would otherwise wait for its writer. Windows has neither. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * The bytes of a regular file, or of one that a link leads to. What is opened is what is looked
 * at, so that nothing can be put in its place in between.
 *
 * @throws BriefError `E_NOT_FOUND`, `E_NOT_REGULAR` (folder, FIFO, device, socket), `E_UNREADABLE`
 */
export function readRegular(path: string): Uint8Array {
  let file: number | undefined
  try {
    file = openSync(path, flags)
    if (!fstatSync(file).isFile()) throw notRegular(path)
    return readFileSync(file)
  } catch (error) {
    throw readable(error, path)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function notRegular(file: string): BriefError {
  const hint = 'take it out of the folder, or put a file in its place'
  return fail('sources', 'E_NOT_REGULAR', 'this is not a regular file', { file, hint })
}

function readable(error: unknown, file: string): unknown {
  switch (errno(error)) {
    case undefined:
      return error
    case 'ENOENT':
    case 'ENOTDIR':
      return fail('sources', 'E_NOT_FOUND', 'there is no such file', { file })
    // A socket cannot be opened at all; Windows does not open folders.
    case 'ENXIO':
    case 'EISDIR':
      return notRegular(file)
    default: {
      const hint = 'see who may read it'
      return fail('sources', 'E_UNREADABLE', `cannot be read: ${errno(error)}`, { file, hint })
    }
  }
}
