import type * as z from 'zod'
import { nearest } from '../language/nearest.ts'
import { found } from './found.ts'
import { keySeparator } from './schema-parts.ts'
import { mostTroubles, type Path, type Trouble } from './trouble.ts'
import { quoted, unknownWord } from './unknown-word.ts'

type Issue = z.core.$ZodIssue
type UnionIssue = z.core.$ZodIssueInvalidUnion

/**
 * What a schema found, in plain words. The messages of the schemas are nouns for what they
 * expect (`schema-parts.ts`); `above` is the path that the issue's own path continues.
 */
export function describeIssue(issue: Issue, above: Path = []): Trouble[] {
  const where = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, where)
  if (issue.code === 'invalid_union') return union(issue, where)
  if (issue.code === 'invalid_key') return [{ ...wrongKey(issue), where, atKey: true }]
  if (issue.code === 'invalid_value') {
    return [{ ...wrongWord(issue.message, issue.input, issue.values), where }]
  }
  if (issue.input === undefined) return [missing(issue.message, where)]
  const code = issue.code === 'invalid_type' ? 'E_CONFIG_TYPE' : 'E_CONFIG_VALUE'
  return [{ code, ...mismatch(issue), where }]
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, where: Path): Trouble[] {
  const known = issue.message.split(keySeparator)
  return issue.keys.slice(0, mostTroubles).map((key) => ({
    code: 'E_CONFIG_UNKNOWN_KEY',
    ...unknownWord('key', key, known),
    where: [...where, key],
    atKey: true,
  }))
}

/** The alternative of the right type is the one that was meant, and its own issues say more. */
function union(issue: UnionIssue, where: Path): Trouble[] {
  if (issue.discriminator !== undefined) return [wrongTag(issue, issue.discriminator, where)]
  const meant = issue.errors.find((errors) => !errors.some(isOfOtherType))
  if (meant) return meant.flatMap((inner) => describeIssue(inner, where))
  return [{ code: 'E_CONFIG_TYPE', ...mismatch(issue), where }]
}

function isOfOtherType(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0
}

/** The key that tells the members of a union apart names none of them, or is not there. */
function wrongTag(issue: UnionIssue, key: string, where: Path): Trouble {
  const options = 'options' in issue ? (issue.options ?? []) : []
  const word = Object(issue.input)[key]
  if (word === undefined) return missing(issue.message, where)
  return { ...wrongWord(issue.message, word, options), where }
}

function wrongWord(expected: string, value: unknown, words: readonly unknown[]) {
  const guess = typeof value === 'string' ? nearest(value, words.map(String)) : undefined
  const question = guess === undefined ? '' : `: did you mean ${quoted(guess)}?`
  return {
    code: 'E_CONFIG_VALUE',
    message: `Expected ${expected}, found ${found(value)}${question}`,
    hint: `One of: ${words.join(', ')}.`,
  }
}

function wrongKey(issue: z.core.$ZodIssueInvalidKey) {
  const expected = issue.issues[0]?.message ?? issue.message
  return { code: 'E_CONFIG_VALUE', message: `Expected ${expected}, found ${found(issue.input)}` }
}

/** Placed at what should hold the key: the key itself has no place. */
function missing(expected: string, where: Path): Trouble {
  const message = `Missing the key ${quoted(String(where.at(-1)))}: ${expected}`
  return { code: 'E_CONFIG_MISSING', message, where: where.slice(0, -1) }
}

function mismatch(issue: Issue) {
  const message = `Expected ${issue.message}, found ${found(issue.input)}`
  const hint = hintFor(issue)
  return hint === undefined ? { message } : { message, hint }
}

function hintFor(issue: Issue): string | undefined {
  if (!expectsText(issue)) return undefined
  const value = issue.input
  if (value === null) return 'Text after # is a comment: a value that begins with # needs quotes.'
  if (typeof value === 'object') return undefined
  return `Put it in quotes to have it as text: "${value}".`
}

/** Text, and nothing else or something beside it. */
function expectsText(issue: Issue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.flat().some(expectsText)
  return issue.code === 'invalid_type' && issue.expected === 'string'
}
