import type { TextLayer } from '../../model.ts'
import { attributeOf, childrenOf, elementsNamed, type XmlElement } from './xml-tree.ts'

/** Longer addresses are none; repeated by every link they would fill the memory. */
const longestLink = 2000

/** The attributes by which a part of a document points to what its relationships name. */
const pointers = ['r:id', 'r:embed', 'r:link']

/**
 * Readies the relationships of a document's parts, in place: addresses are kept in bounds, and what
 * points to nothing (mammoth would stop there) points nowhere.
 *
 * @returns the log of pictures that are stored elsewhere
 */
export function settleLinks(parts: Map<string, XmlElement>): TextLayer['log'] {
  const log: TextLayer['log'] = []
  for (const [name, root] of parts) {
    if (name.endsWith('.rels')) log.push(...boundLinks(root))
    else if (name.startsWith('word/')) dropDangling(root, idsFor(name, parts))
  }
  return log
}

function boundLinks(root: XmlElement): TextLayer['log'] {
  return elementsNamed(root, 'Relationship').flatMap((link) => {
    const target = attributeOf(link, 'Target') ?? ''
    if (target === '' || target.length > longestLink) link.attributes.set('Target', '#')
    const outside = attributeOf(link, 'TargetMode') === 'External'
    if (!outside || !attributeOf(link, 'Type')?.endsWith('/image')) return []
    const reason = 'A picture that is not in the file; nothing is fetched.'
    return [{ rule: 'image', reason, text: target.slice(0, longestLink) }]
  })
}

function idsFor(name: string, parts: Map<string, XmlElement>): Set<string> {
  const slash = name.lastIndexOf('/') + 1
  const root = parts.get(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`)
  const links = root ? elementsNamed(root, 'Relationship') : []
  return new Set(links.map((link) => link.attributes.get('Id') ?? ''))
}

function dropDangling(element: XmlElement, ids: Set<string>): void {
  for (const pointer of pointers) {
    const id = element.attributes.get(pointer)
    if (id !== undefined && !ids.has(id)) element.attributes.delete(pointer)
  }
  for (const child of childrenOf(element)) dropDangling(child, ids)
}
