/**
 * A colour profile of sRGB (IEC 61966-2-1), version 2 of ICC.1, for a display described by three
 * primaries and one curve. Made here, since it is 2.5 kB of numbers from the standard.
 */
export function srgbProfile(): Buffer {
  const tags: [signature: string, data: Buffer][] = [
    ['desc', description('sRGB')],
    ['cprt', text('No rights reserved')],
    ['wtpt', xyz(0.9505, 1, 1.0891)],
    // The primaries, adapted to the white of the profile connection space (D50).
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
  ]
  const curve = toneCurve()
  const curves = ['rTRC', 'gTRC', 'bTRC']
  const count = tags.length + curves.length
  let offset = 128 + 4 + count * 12
  const entries = tags.map(([signature, { length }]) => {
    const entry = tableEntry(signature, offset, length)
    offset += padded(length)
    return entry
  })
  const shared = curves.map((signature) => tableEntry(signature, offset, curve.length))
  const size = offset + padded(curve.length)
  const data = [...tags.map(([, data]) => data), curve].map(pad)
  return Buffer.concat([header(size), uint32(count), ...entries, ...shared, ...data])
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02100000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  // A date is asked for; that of the standard.
  for (const [i, part] of [1999, 10, 18].entries()) bytes.writeUInt16BE(part, 24 + i * 2)
  bytes.write('acsp', 36, 'latin1')
  for (const [i, part] of [0.9642, 1, 0.8249].entries()) fixed(part).copy(bytes, 68 + i * 4)
  return bytes
}

/** The curve of the standard, at 1024 points. */
function toneCurve(): Buffer {
  const points = 1024
  const bytes = Buffer.alloc(12 + points * 2)
  bytes.write('curv', 0, 'latin1')
  bytes.writeUInt32BE(points, 8)
  for (let i = 0; i < points; i += 1) {
    const x = i / (points - 1)
    const linear = x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4
    bytes.writeUInt16BE(Math.round(65535 * linear), 12 + i * 2)
  }
  return bytes
}

function description(name: string): Buffer {
  const bytes = Buffer.alloc(12 + name.length + 1 + 78)
  bytes.write('desc', 0, 'latin1')
  bytes.writeUInt32BE(name.length + 1, 8)
  bytes.write(name, 12, 'latin1')
  return bytes
}

const text = (words: string): Buffer => Buffer.from(`text\0\0\0\0${words}\0`, 'latin1')

const xyz = (...values: number[]): Buffer =>
  Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...values.map(fixed)])

/** A number with sixteen bits before and after its point. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65536))
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

const tableEntry = (signature: string, offset: number, length: number): Buffer =>
  Buffer.concat([Buffer.from(signature, 'latin1'), uint32(offset), uint32(length)])

const padded = (length: number): number => Math.ceil(length / 4) * 4

const pad = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(padded(bytes.length) - bytes.length)])
