import {
  type Document,
  type DocumentOptions,
  type ErrorCode,
  isAlias,
  isNode,
  LineCounter,
  type Node,
  type ParseOptions,
  parseDocument,
  type SchemaOptions,
  visit,
} from 'yaml'
import type { Diagnostic } from '../error.ts'

/** Where a piece of YAML stands: its file, and the line of the file that it begins on. */
export interface YamlPlace {
  file: string
  firstLine: number
  /** The most bytes it may have. */
  limit: number
}

export interface ParsedYaml {
  /** Undefined when there is nothing but comments, or when there are errors. */
  root: Node | undefined
  diagnostics: Diagnostic[]
  /** An error at a node, or at an offset into the text. */
  error(at: Node | number, code: string, message: string, hint?: string): Diagnostic
}

/** Longer lines are left out of diagnostics: the line and the column say enough. */
const EXCERPT_LIMIT = 400

/** The core schema and nothing beside it, whatever a `%YAML 1.1` at the head asks for. */
const options: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.2',
  schema: 'core',
  customTags: [],
  resolveKnownTags: false,
  merge: false,
  strict: true,
  uniqueKeys: true,
  prettyErrors: false,
}

/**
 * Parses YAML that nobody vouches for: YAML 1.2 core schema (so `no` is a text and a date stays
 * as written), without tags and aliases, and of limited size, since the parser takes a time
 * that grows with the square of the number of keys.
 */
export function parseYaml(text: string, place: YamlPlace): ParsedYaml {
  // The parser counts lines by line feeds only.
  const source = text.replace(/\r\n?/g, '\n')
  const lineCounter = new LineCounter()
  const error = errorAt(source, place, lineCounter)
  if (Buffer.byteLength(source) > place.limit) {
    const message = `the metadata has more than ${place.limit} bytes`
    return { root: undefined, diagnostics: [error(0, 'E_TOO_LARGE', message)], error }
  }
  const document = parseDocument(source, { ...options, lineCounter })
  const diagnostics = [...syntaxErrors(document, error)]
  if (diagnostics.length === 0) diagnostics.push(...forbiddenNodes(document, error))
  const root = diagnostics.length === 0 ? (document.contents ?? undefined) : undefined
  return { root, diagnostics, error }
}

function errorAt(source: string, place: YamlPlace, counter: LineCounter): ParsedYaml['error'] {
  return (at, code, message, hint) => {
    const { line, col } = counter.linePos(typeof at === 'number' ? at : (at.range?.[0] ?? 0))
    const excerpt = source.split('\n', line)[line - 1] ?? ''
    return {
      code,
      severity: 'error',
      message,
      file: place.file,
      // The counter answers 0 before it has seen a line.
      line: place.firstLine + Math.max(line, 1) - 1,
      column: Math.max(col, 1),
      ...(excerpt !== '' && excerpt.length <= EXCERPT_LIMIT && { excerpt }),
      ...(hint !== undefined && { hint }),
    }
  }
}

const syntaxHints: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'indent with spaces',
  BLOCK_AS_IMPLICIT_KEY: 'put a value that holds a colon and a space in quotes',
  DUPLICATE_KEY: 'keep one of the two',
  MULTIPLE_DOCS: 'leave out what follows the second ---',
}

function syntaxErrors(document: Document, error: ParsedYaml['error']): Diagnostic[] {
  // Each level of brackets too many is an error of its own; the first one tells it all.
  const tooDeep = document.errors.filter((e) => e.code === 'RESOURCE_EXHAUSTION').at(-1)
  if (tooDeep) return [error(tooDeep.pos[0], 'E_YAML_LIMIT', 'YAML nested too deeply')]
  return document.errors.map((e) => {
    const message = `not valid YAML: ${e.message.split(';', 1)[0]}`
    return error(e.pos[0], 'E_YAML_SYNTAX', message, syntaxHints[e.code])
  })
}

function forbiddenNodes(document: Document, error: ParsedYaml['error']): Diagnostic[] {
  const found: Diagnostic[] = []
  visit(document, (_key, node) => {
    if (isAlias(node)) {
      const hint = 'write the value out'
      found.push(error(node, 'E_YAML_ALIAS', `aliases such as *${node.source} are not read`, hint))
    } else if (isNode(node) && node.tag !== undefined) {
      const hint = `take ${shortTag(node.tag)} out; put the value in quotes if it begins so`
      found.push(error(node, 'E_YAML_TAG', `the tag ${shortTag(node.tag)} is not read`, hint))
    }
  })
  return found
}

function shortTag(tag: string): string {
  return tag.startsWith('tag:yaml.org,2002:') ? `!!${tag.slice(18)}` : tag
}
