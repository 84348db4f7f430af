import { createInflate } from 'node:zlib'
import { fail } from '../../../error.ts'
import type { ConvertLimits } from '../converted.ts'

/**
 * Throws `E_TOO_LARGE` when the deflated streams of a PDF unfold to more than `unpackedBytes`: all
 * together, or one image alone, since images are never unfolded here. The library keeps a whole
 * stream in memory, and has no limit of its own. Streams are found by their keyword and their
 * first two bytes, not by their dictionaries, which can refer to anything; what unfolds to
 * another deflated stream is followed, three deep.
 */
export async function guardStreams(
  bytes: Uint8Array,
  file: string,
  limits: ConvertLimits,
): Promise<void> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = view.indexOf('stream'); at >= 0; at = view.indexOf('stream', at + 6)) {
    if (view.toString('latin1', Math.max(0, at - 3), at) === 'end') continue
    const start = afterLineEnd(view, at + 6)
    if (!isDeflated(view, start)) continue
    const end = view.indexOf('endstream', start)
    const packed = view.subarray(start, end < 0 ? view.length : end)
    const size = await unfoldedSize(packed, limits.unpackedBytes, 3)
    const image = isImage(view, at)
    if (!image) total += size
    if (Math.max(size, total) > limits.unpackedBytes) throw tooLarge(file, limits)
    if (end >= 0) at = end
  }
}

function tooLarge(file: string, limits: ConvertLimits) {
  const megabytes = Math.round(limits.unpackedBytes / 1e6)
  return fail('sources', 'E_TOO_LARGE', `the PDF unfolds to more than ${megabytes} MB`, {
    file,
    hint: 'split the file, or export it anew with fewer graphics',
  })
}

function afterLineEnd(view: Buffer, at: number): number {
  const skipped = view[at] === 0x0d ? at + 1 : at
  return view[skipped] === 0x0a ? skipped + 1 : skipped
}

/** The header of zlib (RFC 1950, 2.2). */
function isDeflated(view: Buffer, at: number): boolean {
  const [method = 0, flags = 0] = [view[at], view[at + 1]]
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0
}

function isImage(view: Buffer, at: number): boolean {
  const before = view.toString('latin1', Math.max(0, at - 600), at)
  return /\/Subtype\s*\/Image\b/.test(before.slice(before.lastIndexOf(' obj') + 1))
}

/** How many bytes a stream unfolds to; stops soon after `limit`, and at the first fault. */
function unfoldedSize(packed: Buffer, limit: number, depth: number): Promise<number> {
  return new Promise((resolve) => {
    const inflate = createInflate()
    const inner: Buffer[] = []
    let size = 0
    let kept = 0
    const finish = () => {
      inflate.destroy()
      const next = Buffer.concat(inner)
      if (depth <= 1 || size > limit || !isDeflated(next, 0)) resolve(size)
      else unfoldedSize(next, limit, depth - 1).then((more) => resolve(size + more))
    }
    inflate.on('data', (chunk: Buffer) => {
      const first = inner[0] ?? chunk
      size += chunk.length
      if (isDeflated(first, 0) && kept < 1 << 24) {
        inner.push(chunk)
        kept += chunk.length
      }
      if (size > limit) inflate.destroy()
    })
    inflate.once('error', finish)
    inflate.once('close', finish)
    inflate.end(packed)
  })
}
