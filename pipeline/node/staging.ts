import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from './host.ts'

/**
 * Where a writer keeps what is not in its place yet: `.brief-<pid>-<random>`. A file in it names
 * the writer, wherever the folder is moved.
 */
export function openStaging(folder: string, host: Host): string {
  const staging = mkdtempSync(join(folder, `.brief-${host.pid}-`))
  try {
    writeFileSync(join(staging, `pid-${host.pid}`), '')
    return staging
  } catch (error) {
    remove(staging)
    throw error
  }
}

/** The number of the writer whose folder this is; undefined when it is gone. */
export function ownerOf(staging: string): number | undefined {
  try {
    const marker = readdirSync(staging).find((name) => name.startsWith('pid-'))
    return marker === undefined ? undefined : Number(marker.slice('pid-'.length))
  } catch {
    return undefined
  }
}

/** Removes what writers that run no more have left in a folder, and nothing else. */
export function removeStale(folder: string, host: Host): void {
  for (const name of readdirSync(folder)) {
    const pid = /^\.brief-(\d{1,10})-\w+$/.exec(name)?.[1]
    if (pid !== undefined && !host.isAlive(Number(pid))) remove(join(folder, name))
  }
}

export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true })
}
