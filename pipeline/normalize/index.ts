import type { Document } from '../model.ts'
import { canonical } from './canonical.ts'
import { dropFurniture } from './drop-furniture.ts'
import { judge } from './judge.ts'
import { markLanguages } from './mark-languages.ts'
import { mendHeadingRanks } from './mend-heading-ranks.ts'
import { promoteBoldHeadings } from './promote-bold-headings.ts'
import type { Repair } from './repair.ts'
import { warningsOf } from './warn.ts'

/** In order. A new repair is a file and a line. */
const repairs: Repair[] = [dropFurniture, promoteBoldHeadings, mendHeadingRanks]

/**
 * Repairs a document's tree and brings it into the form that its Markdown is read back to. What a
 * repair takes out or changes is logged with its place and reason. Then judges what the text is: its
 * kind, its language, whether it was machine-spun. Doing it twice changes nothing.
 */
export function normalize(document: Document): Document {
  let tree = canonical(document.tree)
  let log = document.log
  for (const repair of repairs) {
    const mended = repair(tree, document.file.text)
    tree = mended.tree
    // Not pushed one by one: a page of 200 000 buttons is more than a call takes arguments.
    log = [...log, ...mended.log]
  }
  log = log.toSorted((a, b) => a.start - b.start)
  return judged({ ...document, tree: canonical(tree), log })
}

/** Judged once: a second look would only repeat its warnings. */
function judged(document: Document): Document {
  if (document.judgement) return document
  markLanguages(document.tree)
  const judgement = judge(document)
  return {
    ...document,
    judgement,
    messages: [...document.messages, ...warningsOf(document, judgement)],
  }
}
