import { fileURLToPath } from 'node:url'
import type { Effects, Printer, Reporter } from '../effects.ts'
import { nodeDisk } from '../node/disk.ts'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The world as it is. `printer` is only asked for where something is to be printed. */
export function nodeEffects(reporter: Reporter, printer: () => Printer): Effects {
  const disk = nodeDisk({ pid: process.pid, isAlive })
  return {
    disk,
    reporter,
    readPackage: (specifier) => disk.read(fileURLToPath(import.meta.resolve(specifier))),
    openPrinter: printer,
  }
}
