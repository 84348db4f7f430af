import type { Document } from '../model.ts'
import { canonical } from './canonical.ts'
import { dropFurniture } from './drop-furniture.ts'
import { mendHeadingRanks } from './mend-heading-ranks.ts'
import type { Repair } from './repair.ts'

/** In order. A new repair is a file and a line. */
const repairs: Repair[] = [dropFurniture, mendHeadingRanks]

/**
 * Repairs a document's tree and brings it into the form that its Markdown is read back to. What a
 * repair takes out or changes is logged with its place and reason. Doing it twice changes nothing.
 */
export function normalize(document: Document): Document {
  let tree = canonical(document.tree)
  const log = [...document.log]
  for (const repair of repairs) {
    const mended = repair(tree, document.file.text)
    tree = mended.tree
    log.push(...mended.log)
  }
  return { ...document, tree: canonical(tree), log: log.sort((a, b) => a.start - b.start) }
}
