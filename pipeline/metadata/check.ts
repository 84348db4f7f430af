import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Diagnostic } from '../error.ts'
import { nearest } from '../language/nearest.ts'
import type { ParsedYaml } from './parse-yaml.ts'

/** What a check needs to tell its findings. */
export interface CheckContext {
  error: ParsedYaml['error']
  diagnostics: Diagnostic[]
}

/** Gives the value of the node of key `key`, or undefined after noting what is wrong with it. */
export type Check<T> = (node: Node, key: string, context: CheckContext) => T | undefined

/** A check for each key that a map may have. */
export type Fields<T> = { [K in keyof T]-?: Check<NonNullable<T[K]>> }

/** Notes an error at a node; what it gives back makes it a one-line end of a check. */
export function wrong(
  context: CheckContext,
  at: Node,
  code: string,
  message: string,
  hint?: string,
): undefined {
  context.diagnostics.push(context.error(at, code, message, hint))
}

/** A map with these keys and no others; keys whose values are wrong are left out. */
export function map<T>(fields: Fields<T>): Check<Partial<T>> {
  const known = Object.keys(fields)
  return (node, name, context) => {
    if (!isMap(node)) return wrong(context, node, 'E_FM_TYPE', expected(name, known))
    const found: Record<string, unknown> = {}
    for (const pair of (node as YAMLMap<Node, Node | null>).items) {
      const key = keyOf(pair)
      if (!Object.hasOwn(fields, key)) unknownKey(context, pair.key, key, known)
      else {
        // The key is one of `fields`, as the line above has found out.
        const value = checkValue(pair, key, fields[key as keyof T], context)
        if (value !== undefined) found[key] = value
      }
    }
    // Each value comes from the check that `fields` holds for its key.
    return found as Partial<T>
  }
}

function keyOf(pair: Pair<Node, Node | null>): string {
  return isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : String(pair.key)
}

function checkValue<T>(
  pair: Pair<Node, Node | null>,
  key: string,
  check: Check<T>,
  context: CheckContext,
): T | undefined {
  const { value } = pair
  if (value !== null && !(isScalar(value) && value.value === null))
    return check(value, key, context)
  const hint = `leave "${key}" out where it is not known`
  return wrong(context, pair.key, 'E_FM_TYPE', `"${key}" has no value`, hint)
}

function unknownKey(context: CheckContext, at: Node, key: string, known: string[]): void {
  const near = nearest(key, known)
  const hint = near ? `did you mean "${near}"?` : `known here: ${known.join(', ')}`
  wrong(context, at, 'E_FM_KEY', `unknown key "${key.slice(0, 80)}"`, hint)
}

function expected(name: string, known: string[]): string {
  return `${name === '' ? 'metadata' : `"${name}"`} must be a map of ${known.join(', ')}`
}

/** Controls that nobody sees; overrides and isolates reorder what is printed after them. */
const hiddenCharacter = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]|\p{Cs}/u

/** A text on one line: runs of white space become one space. */
export const text: Check<string> = (node, key, context) => {
  if (!isScalar(node)) return wrong(context, node, 'E_FM_TYPE', `"${key}" must be a text`)
  // Of `title: 1984` the text is what is written, not the number 1984.
  const written = typeof node.value === 'string' ? node.value : (node.source ?? '')
  const value = written.replace(/\s+/g, ' ').trim()
  const hidden = hiddenCharacter.exec(value)?.[0].codePointAt(0)
  if (hidden !== undefined) {
    const name = `U+${hidden.toString(16).toUpperCase().padStart(4, '0')}`
    return wrong(context, node, 'E_FM_TEXT', `"${key}" holds ${name}, which is no text`)
  }
  return value === '' ? wrong(context, node, 'E_FM_TYPE', `"${key}" is empty`) : value
}

/** One of a closed list of words. */
export function oneOf<T extends string>(words: readonly T[]): Check<T> {
  return (node, key, context) => {
    const value = text(node, key, context)
    if (value === undefined) return undefined
    const found = words.find((word) => word === value)
    if (found !== undefined) return found
    const near = nearest(value, words)
    const hint = near ? `did you mean "${near}"?` : undefined
    return wrong(context, node, 'E_FM_VALUE', `"${key}" must be one of ${words.join(', ')}`, hint)
  }
}
