import { createHash } from 'node:crypto'

/** Of text, its bytes in UTF-8. In hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
