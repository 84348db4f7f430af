import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/**
 * The same archive with nothing in it that differs from run to run: parts in the order of their
 * names, one date, and links counted where the library names their relationships by chance.
 */
export function repack(archive: Uint8Array): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(archive)
  for (const [path, data] of Object.entries(parts)) {
    if (!path.endsWith('.rels')) continue
    const owner = path.replace('_rels/', '').replace(/\.rels$/, '')
    const names = linkNames(strFromU8(data))
    parts[path] = renamed(data, names)
    const part = parts[owner]
    if (part && names.size > 0) parts[owner] = renamed(part, names)
  }
  // Word looks for the types of the parts first; their order matters to some other readers.
  const order = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  // A zip has the fields of a local time: these are the same ones in every zone.
  const options = { level: 9, mtime: new Date(1980, 0, 1, 12), os: 3 } as const
  return zipSync(Object.fromEntries(order.map((path) => [path, parts[path] ?? new Uint8Array()])), {
    ...options,
  })
}

const rank = (path: string): number => ['[Content_Types].xml', '_rels/.rels'].indexOf(path) >>> 0

/** The names of a part's links to the outside, and what they are called instead, in their order. */
function linkNames(rels: string): Map<string, string> {
  const links = [...rels.matchAll(/<Relationship\b[^>]*>/g)].filter(([element]) =>
    element.includes('TargetMode="External"'),
  )
  return new Map(
    links.flatMap(([element], index) => {
      const id = /\bId="([^"]+)"/.exec(element)?.[1]
      return id === undefined ? [] : [[id, `rLink${index + 1}`]]
    }),
  )
}

/** A name stands in marks of attributes; text that has marks cannot know what chance has named. */
function renamed(data: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  const text = strFromU8(data).replaceAll(/\b(r:id|Id)="([^"]+)"/g, (whole, key, id) => {
    const name = names.get(id)
    return name === undefined ? whole : `${key}="${name}"`
  })
  return strToU8(text)
}
