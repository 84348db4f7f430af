import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { checkNodes } from './check-nodes.ts'
import { checkSyntax } from './check-syntax.ts'
import { keyText } from './key-text.ts'
import type { Trouble } from './trouble.ts'

export interface YamlText {
  /** Its plain value; undefined where none can safely be had, and then there is trouble. */
  value: unknown
  troubles: Trouble[]
  /** The text line by line, without the line ends. */
  lines: string[]
  /** Line and column of a piece of trouble, from 1. */
  placeOf(trouble: Trouble): { line: number; column: number }
}

/**
 * YAML 1.2 with the core schema and nothing beyond it: `no` and dates stay text, whatever a
 * `%YAML` directive says, and there are no tags, aliases, merge keys or double keys. Linear in
 * the length of the text, and no value is made where an alias could blow it up.
 */
export function parseYaml(text: string): YamlText {
  const lineCounter = new LineCounter()
  const doc = parseDocument(text, {
    schema: 'core',
    customTags: [],
    resolveKnownTags: false,
    merge: false,
    // The library compares every key with all before it, which takes minutes on 100,000 keys:
    // checkNodes looks for double keys instead.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter,
  })
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
  const syntax = checkSyntax(text, doc, lineCounter)
  const nodes = syntax.fatal ? { fatal: true, troubles: [] } : checkNodes(doc)
  return {
    value: syntax.fatal || nodes.fatal ? undefined : doc.toJS({ maxAliasCount: 0 }),
    troubles: [...syntax.troubles, ...nodes.troubles],
    lines,
    placeOf(trouble) {
      const { line, col } = lineCounter.linePos(offsetOf(doc, trouble))
      // What is missing at the end of a text may be placed behind the end of its last line.
      const last = (lines[line - 1] ?? '').length + 1
      return { line: Math.max(line, 1), column: Math.min(Math.max(col, 1), last) }
    },
  }
}

/** Offset of the node that the path leads to, or of the last one on the way that is there. */
function offsetOf(doc: Document.Parsed, { where, atKey }: Trouble): number {
  if (typeof where === 'number') return where
  let at: unknown = doc.contents
  let offset = startOf(at) ?? 0
  for (const [depth, step] of where.entries()) {
    const { key, value } = childOf(at, step)
    const wanted = atKey && depth === where.length - 1 ? key : value
    // A key without a value has a node of no characters, at the end of its line.
    offset = startOf(wanted) ?? startOf(key) ?? offset
    at = value
  }
  return offset
}

function childOf(parent: unknown, step: PropertyKey): { key?: unknown; value?: unknown } {
  if (isSeq(parent)) return { value: parent.items[Number(step)] }
  if (!isMap(parent)) return {}
  // The last of double keys is the one whose value counts.
  return parent.items.findLast((pair) => keyText(pair.key) === String(step)) ?? {}
}

function startOf(node: unknown): number | undefined {
  // Whatever stands in a parsed document is a node, but the library types keys as unknown.
  return (node as Node | null | undefined)?.range?.[0]
}
