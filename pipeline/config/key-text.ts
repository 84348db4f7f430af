import { isScalar } from 'yaml'

/** A key of a YAML mapping as it reads once the mapping is an object: 1 and "1" are one key. */
export function keyText(key: unknown): string {
  const value = isScalar(key) ? key.value : key
  return value === null ? '' : String(value)
}
