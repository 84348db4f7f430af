import { brotliDecompressSync } from 'node:zlib'

/** Tags by their number in the directory of a woff2 file, as far as one is needed here. */
const tags = [
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'OS/2',
  'post',
  'cvt ',
  'fpgm',
  'glyf',
]
const loca = 11

/**
 * The code points that a woff2 font has glyphs for (https://www.w3.org/TR/WOFF2/#table_dir_format;
 * of its character map, format 4).
 */
export function readCmap(bytes: Uint8Array): Set<number> {
  const file = Buffer.from(bytes)
  let at = 48
  const number = (): number => {
    let value = 0
    for (;;) {
      const byte = file.readUInt8(at++)
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  let offset = 0
  let cmap: [start: number, end: number] | undefined
  for (let table = file.readUInt16BE(12); table > 0; table--) {
    const flags = file.readUInt8(at++)
    const tag = flags & 63
    if (tag === 63) at += 4
    const length = number()
    const isGlyphs = tags[tag] === 'glyf' || tag === loca
    const isTransformed = isGlyphs ? flags >> 6 !== 3 : flags >> 6 !== 0
    const stored = isTransformed ? number() : length
    if (tags[tag] === 'cmap') cmap = [offset, offset + stored]
    offset += stored
  }
  const data = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)))
  return codePoints(data.subarray(...(cmap ?? [0, 0])))
}

function codePoints(cmap: Buffer): Set<number> {
  const found = new Set<number>()
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const at = cmap.readUInt32BE(8 + table * 8)
    if (cmap.readUInt16BE(at) !== 4) continue
    const segments = cmap.readUInt16BE(at + 6) / 2
    for (let i = 0; i < segments; i++) {
      const end = cmap.readUInt16BE(at + 14 + 2 * i)
      const start = cmap.readUInt16BE(at + 16 + 2 * (segments + i))
      for (let point = start; point <= end && point < 0xffff; point++) found.add(point)
    }
  }
  return found
}
