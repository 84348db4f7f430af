/**
 * Readers for a value that no schema has passed yet, so that names can be checked against each
 * other even where something else is wrong: what is not as expected is passed over.
 */

export function entriesOf(value: unknown): [string, unknown][] {
  return isMapping(value) ? Object.entries(value) : []
}

export function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** The value of an own key; undefined where there is none. */
export function fieldOf(value: unknown, key: string): unknown {
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
