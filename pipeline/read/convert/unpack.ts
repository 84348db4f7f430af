import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { type BriefError, fail } from '../../error.ts'
import type { ConvertLimits } from './converted.ts'
import { packedBytes, type ZipEntry, zipDirectory } from './zip-directory.ts'

/** For whom an archive is unfolded: what its errors say. */
export interface Unpacking {
  file: string
  limits: ConvertLimits
  /** What an archive is that cannot be unfolded. */
  corrupt: (what: string) => BriefError
}

/** Archives that unfold to less are no bombs, whatever the ratio. */
const harmless = 1024 * 1024

/** As much goes to the inflater at once as it can turn into 4 MiB at most. */
const chunk = 4096

/**
 * Unfolds those entries of a zip archive that are wanted, within limits of number, bytes and
 * ratio, by what the directory promises first and by what comes out of it then. Entries that
 * share bytes, as those of bombs do, and entries of the same name are refused.
 *
 * @returns the bytes of each wanted entry by its name, in the archive's order
 * @throws BriefError `E_ARCHIVE_ENTRIES`, `E_ARCHIVE_BOMB`, `E_ENCRYPTED`, or the corrupt one
 */
export function unpack(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
  unpacking: Unpacking,
): Map<string, Uint8Array> {
  const entries = listEntries(bytes, unpacking)
  const files = new Map<string, Uint8Array>()
  let budget = budgetOf(bytes, unpacking.limits)
  for (const entry of entries) {
    if (entry.name.endsWith('/') || !wants(entry.name)) continue
    if (entry.encrypted) throw encrypted(unpacking.file)
    const data = unfold(bytes, entry, budget, unpacking)
    budget -= data.length
    files.set(entry.name, data)
  }
  return files
}

/** The directory of an archive, which promises no more than the limits allow. */
export function listEntries(bytes: Uint8Array, { file, limits, corrupt }: Unpacking): ZipEntry[] {
  const entries = zipDirectory(bytes)
  if (!entries) throw corrupt('the archive is cut short or damaged')
  if (entries.length > limits.entries) {
    const message = `${entries.length} files inside, where at most ${limits.entries} are read`
    throw fail('sources', 'E_ARCHIVE_ENTRIES', message, { file, hint: 'raise limits.entries' })
  }
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    throw corrupt('two files inside have one name')
  const promised = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  if (promised > budgetOf(bytes, limits) || packed > bytes.length) throw bomb(file)
  return entries
}

function budgetOf(bytes: Uint8Array, { unpackedBytes, ratio }: ConvertLimits): number {
  return Math.min(unpackedBytes, Math.max(harmless, ratio * bytes.length))
}

function unfold(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: number,
  { file, corrupt }: Unpacking,
): Uint8Array {
  const packed = packedBytes(bytes, entry)
  const damaged = (): BriefError => corrupt(`"${entry.name.slice(0, 80)}" inside is damaged`)
  if (!packed || (entry.method !== 0 && entry.method !== 8)) throw damaged()
  const data = entry.method === 0 ? packed : inflate(packed, budget, damaged, () => bomb(file))
  if (data.length > budget) throw bomb(file)
  if (data.length !== entry.unpacked || crc32(data) !== entry.crc) throw damaged()
  return data
}

function inflate(
  packed: Uint8Array,
  budget: number,
  damaged: () => BriefError,
  tooMuch: () => BriefError,
): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((part) => {
    parts.push(part)
    length += part.length
  })
  for (let at = 0; at < packed.length; at += chunk) {
    try {
      stream.push(packed.subarray(at, at + chunk), at + chunk >= packed.length)
    } catch {
      // The inflater throws errors of its own, which say nothing to a user.
      throw damaged()
    }
    if (length > budget) throw tooMuch()
  }
  return Buffer.concat(parts)
}

function bomb(file: string): BriefError {
  const message = 'unfolds to far more than it holds, as archives made to do harm'
  const hint = 'leave it out; if it is sound, raise limits.unpackedBytes or limits.ratio'
  return fail('sources', 'E_ARCHIVE_BOMB', message, { file, hint })
}

/** A file that asks for a password. */
export function encrypted(file: string, by = 'a password'): BriefError {
  const message = `locked by ${by}, and cannot be read`
  const hint = 'save it without protection, or leave it out'
  return fail('sources', 'E_ENCRYPTED', message, { file, hint })
}
