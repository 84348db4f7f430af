import { posix } from 'node:path'

/** Whether a pattern is a glob; parentheses are left to file names. */
export function isGlob(pattern: string): boolean {
  return /[*?[{]/.test(pattern)
}

/** The folder that a glob starts from: the segments before the first one with a wild card. */
export function globFolder(pattern: string): string {
  const segments = pattern.split('/')
  const wild = segments.findIndex(isGlob)
  const folder = segments.slice(0, wild < 0 ? -1 : wild).join('/')
  if (folder !== '') return folder
  return pattern.startsWith('/') ? '/' : '.'
}

/**
 * Where a file lies that was found by a pattern, as the user would write it: the path below the
 * folder (or the glob's folder) joined to it. The name of a file that was named itself is its
 * pattern's last segment.
 */
export function locate(pattern: string, path: string): string {
  if (isGlob(pattern)) return posix.join(globFolder(pattern), path)
  if (!path.includes('/') && posix.basename(pattern) === path) return posix.normalize(pattern)
  return posix.join(pattern, path)
}
