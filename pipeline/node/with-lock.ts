import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fail } from '../error.ts'
import { errno } from './errno.ts'
import type { Host } from './host.ts'
import { ownerOf, remove } from './staging.ts'

/** Putting files in place takes milliseconds; who takes longer than this hangs. */
const PATIENCE = { tries: 400, pause: 25 }

/**
 * Does `action` while nobody else does the like in the same folder. The lock is the staging
 * folder itself under a name that only one can have: renaming a folder onto one that holds
 * something fails on every system, and the lock never exists without its owner's name in it.
 *
 * @param action is given the staging folder's name while the lock is held; it does not wait
 * @throws BriefError `E_OUT_BUSY` when another program keeps the lock
 */
export async function withLock(
  folder: string,
  staging: string,
  host: Host,
  action: (staging: string) => void,
): Promise<void> {
  const lock = join(folder, '.brief-lock')
  for (let i = 0; !acquire(lock, staging, host); i++) {
    if (i === PATIENCE.tries) {
      const hint = 'wait until it is done, or name another folder with --out'
      throw fail('output', 'E_OUT_BUSY', 'another build writes here', { file: folder, hint })
    }
    await setTimeout(PATIENCE.pause)
  }
  try {
    action(lock)
  } finally {
    renameSync(lock, staging)
  }
}

/** What renaming to a folder that holds something is refused with; the last two by Windows. */
const taken = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'])

function acquire(lock: string, staging: string, host: Host): boolean {
  try {
    renameSync(staging, lock)
    return true
  } catch (error) {
    if (!taken.has(errno(error) ?? '')) throw error
    const owner = ownerOf(lock)
    if (owner !== undefined && !host.isAlive(owner)) takeAway(lock, `${staging}stale`)
    return false
  }
}

/** Of several who want the lock of a dead writer away, one succeeds; the others try again. */
function takeAway(lock: string, aside: string): void {
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  remove(aside)
}
