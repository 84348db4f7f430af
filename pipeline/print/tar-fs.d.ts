declare module 'tar-fs' {
  import type { Writable } from 'node:stream'

  /** Unpacks what is written to it into `folder`. */
  export function extract(folder: string, options?: { chown?: boolean }): Writable
}
