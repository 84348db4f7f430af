import { quoted } from './unknown-word.ts'

/** A value of a YAML file in plain words, after "found". */
export function found(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : quoted(value)
  return typeof value === 'number' ? `the number ${value}` : `the value ${value}`
}
