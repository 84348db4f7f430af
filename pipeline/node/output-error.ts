import { fail } from '../error.ts'
import { errno } from './errno.ts'

/** What the system says, the code and the words for it, and what to do. */
const troubles: Record<string, readonly [code: string, message: string, hint: string]> = {
  ENOTDIR: ['E_OUT_NOT_DIR', 'is not a folder', 'name another folder with --out'],
  EEXIST: ['E_OUT_NOT_DIR', 'is not a folder', 'name another folder with --out'],
  EISDIR: ['E_OUT_NOT_FILE', 'is a folder where a file is to be written', 'move it away'],
  ENOSPC: ['E_DISK_FULL', 'the disk is full', 'make room; what was there is as it was'],
  EDQUOT: ['E_DISK_FULL', 'your share of the disk is full', 'make room'],
  EFBIG: ['E_DISK_FULL', 'a file may not grow so large here', 'raise the limit, see ulimit -f'],
  EROFS: ['E_OUT_READONLY', 'is on a read-only disk', 'name another folder with --out'],
  EACCES: ['E_OUT_DENIED', 'may not be written', 'see who owns it, or name another with --out'],
  EPERM: ['E_OUT_DENIED', 'may not be written', 'see who owns it, or name another with --out'],
  EBUSY: ['E_OUT_BUSY', 'is in use', 'close the program that shows it'],
  ETXTBSY: ['E_OUT_BUSY', 'is in use', 'close the program that shows it'],
  ENAMETOOLONG: ['E_OUT_NAME', 'is too long a name', 'shorten the name of the folder'],
}

/** Trouble while writing below `file`, as the user can mend it; a bug is given back as it is. */
export function outputError(error: unknown, file: string): unknown {
  const system = errno(error)
  if (system === undefined) return error
  const [code, message, hint] = troubles[system] ?? [
    'E_OUT_FAILED',
    `writing failed: ${system}`,
    '',
  ]
  const place = { file, ...(hint !== '' && { hint }) }
  return fail('output', code, message, place)
}
