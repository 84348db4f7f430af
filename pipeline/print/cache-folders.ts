import { lstatSync, mkdirSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { type Host, temporaryFolder } from './host.ts'

/**
 * Folders that may keep what is unpacked once and used in every run, best first. `modules` is
 * the `node_modules` folder in use. The last one lies among other users' files and so carries
 * the user's number.
 */
export function cacheFolders(host: Host, modules: string): string[] {
  const { env, home, uid } = host
  const user = env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : undefined
  return [
    env.BRIEF_CACHE || join(user ?? join(home, '.cache'), 'brief'),
    join(modules, '.cache', 'brief'),
    join(temporaryFolder(host), `brief-${uid ?? 'cache'}`),
  ]
}

/**
 * Whether a folder is one that nobody else could have filled: a real folder, the user's own or
 * the system administrator's, which no other user may write to. A browser planted in a shared
 * folder would be started otherwise.
 */
export function isTrusted(folder: string, { uid }: Host): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return false
  if (uid === undefined) return true
  return (found.uid === uid || found.uid === 0) && (found.mode & 0o022) === 0
}

/** Makes a folder for this user alone. Says whether it can be used. */
export function prepareFolder(folder: string, host: Host): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return isTrusted(folder, host)
  } catch {
    return false
  }
}
