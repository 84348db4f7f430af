/**
 * The small schemas that the others are made of. Their messages are nouns, for what is expected:
 * `describeIssue` makes "Expected …, found …" of them.
 */
import * as z from 'zod'
import { contrastOnWhite } from './contrast.ts'
import { isDay } from './is-day.ts'
import { claimKinds, roles } from './vocabulary.ts'

/** Between the known keys in the message of an unknown one. */
export const keySeparator = ', '

/** A mapping that allows no other keys; for an unknown one its message lists those known. */
export function object<S extends z.core.$ZodShape>(expected: string, shape: S) {
  const known = Object.keys(shape).join(keySeparator)
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : expected),
  })
}

/** Text that is not blank, without the white space around it. */
export function text(expected = 'text') {
  return z.string(expected).trim().min(1, expected)
}

/** A list with at least one entry. */
export function list<T extends z.core.$ZodType>(expected: string, item: T) {
  return z.array(item, expected).min(1, `${expected} that is not empty`)
}

/** One of the words of a table from words to what they mean; `name` is its name in JSON Schema. */
export function wordOf<T extends string>(name: string, expected: string, table: Record<T, string>) {
  // `Object.keys` forgets the type of the keys, and no table here has others than its type says.
  const words = Object.keys(table) as T[]
  const description = words.map((word) => `${word}: ${table[word]}`).join('; ')
  return z.enum(words, expected).meta({ id: name, description })
}

export function count(expected = 'a whole number above 0') {
  return z.int(expected).min(1, expected)
}

export function id(expected: string) {
  const full = `${expected} in small letters, digits and hyphens`
  return z.string(full).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, full)
}

export function fileName(expected: string) {
  const full = `${expected}, a name without folder and extension`
  return z.string(full).regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, full)
}

const day = 'a day of the calendar such as 2025-02-01'

export function calendarDay() {
  return z.string(day).refine(isDay, day)
}

const tag = 'a language tag such as en or pt-BR'

export function languageTag() {
  return z.string(tag).refine(isLanguage, tag)
}

function isLanguage(word: string): boolean {
  try {
    return Intl.getCanonicalLocales(word).length === 1
  } catch {
    return false
  }
}

const hex = 'a colour such as "#1f4e79", in quotes'

/** A colour fit for text on white: WCAG 2.2, success criterion 1.4.3. */
export function accent() {
  return z
    .string(hex)
    .regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, { error: hex, abort: true })
    .refine(
      (colour) => contrastOnWhite(colour) >= 4.5,
      'a colour with a contrast of 4.5:1 on white',
    )
}

export const claimKind = wordOf('kind', 'a kind of statement', claimKinds)
export const claimRole = wordOf('role', 'a role', roles)
