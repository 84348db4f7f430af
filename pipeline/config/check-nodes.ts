import { type Document, isScalar, type Pair, type Scalar, visit, type YAMLMap } from 'yaml'
import { keyText } from './key-text.ts'
import type { Trouble } from './trouble.ts'
import { quoted } from './unknown-word.ts'

interface Found {
  /** No plain value may be made of the document. */
  fatal: boolean
  troubles: Trouble[]
}

/** What YAML allows and a configuration does not, in one walk over the nodes. */
export function checkNodes(doc: Document.Parsed): Found {
  const found: Found = { fatal: false, troubles: [] }
  visit(doc, {
    Alias(_, node) {
      // One is enough: an alias bomb has a hundred.
      if (!found.troubles.some((trouble) => trouble.code === 'E_YAML_ALIAS')) {
        found.troubles.push(aliasTrouble(node.source, startOf(node)))
      }
      found.fatal = true
    },
    Map: (_, map) => void found.troubles.push(...doubleKeys(map)),
    Pair(_, pair) {
      const trouble = keyTrouble(pair)
      if (!trouble) return
      found.troubles.push(trouble)
      found.fatal = true
    },
    Scalar: (_, scalar) => void found.troubles.push(...textTroubles(scalar)),
  })
  return found
}

function aliasTrouble(name: string, where: number): Trouble {
  return {
    code: 'E_YAML_ALIAS',
    message: `Expected a value, found the alias *${name}`,
    hint: 'Aliases can swell a small file to gigabytes: write the value out.',
    where,
  }
}

function doubleKeys(map: YAMLMap): Trouble[] {
  const seen = new Set<string>()
  return map.items.flatMap(({ key }) => {
    const text = keyText(key)
    if (!seen.has(text)) {
      seen.add(text)
      return []
    }
    return [
      {
        code: 'E_CONFIG_DUPLICATE',
        message: `The key ${quoted(text)} stands twice`,
        hint: 'Keep one of the two, or make them one.',
        where: startOf(key),
      },
    ]
  })
}

function keyTrouble({ key }: Pair): Trouble | undefined {
  const where = startOf(key)
  if (!isScalar(key)) {
    return { code: 'E_CONFIG_TYPE', message: 'Expected a word as key', where }
  }
  // A key that changes what an object is: schemas pass over it without a word.
  if (key.value !== '__proto__') return undefined
  return { code: 'E_CONFIG_VALUE', message: 'The key "__proto__" cannot be used', where }
}

function textTroubles(scalar: Scalar): Trouble[] {
  if (typeof scalar.value !== 'string') return []
  const message = flawOf(scalar.value)
  if (!message) return []
  const hint = 'It cannot be printed: take it out, or write the character that is meant.'
  return [{ code: 'E_CONFIG_VALUE', message, hint, where: startOf(scalar) }]
}

function flawOf(text: string): string | undefined {
  // "\ud83d" without its other half is no character; UTF-8 has no bytes for it.
  if (!text.isWellFormed()) return 'Unexpected half of a surrogate pair in a text'
  for (const character of text) {
    const code = character.charCodeAt(0)
    if ((code < 32 && !'\t\n\r'.includes(character)) || code === 127) {
      return `Unexpected control character U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    }
  }
  return undefined
}

function startOf(node: unknown): number {
  // Whatever stands in a parsed document is a node with a range, but keys are typed as unknown.
  return (node as Scalar | null)?.range?.[0] ?? 0
}
