import { entriesOf, fieldOf, itemsOf } from './raw.ts'
import type { Trouble } from './trouble.ts'
import { quoted } from './unknown-word.ts'

/**
 * No spelling under two names, or it would stand for either. A name counts as its own spelling.
 * Case tells spellings apart: "Nato" may be another spelling of "NATO".
 */
export function checkAliases(spec: unknown): Trouble[] {
  const aliases = entriesOf(fieldOf(spec, 'aliases'))
  const nameOf = new Map(aliases.map(([name]) => [name, name]))
  return aliases.flatMap(([name, spellings]) =>
    itemsOf(spellings).flatMap((spelling, i) => {
      if (typeof spelling !== 'string') return []
      const other = nameOf.get(spelling.trim())
      nameOf.set(spelling.trim(), other ?? name)
      return other === undefined || other === name
        ? []
        : [underTwoNames(spelling, other, ['aliases', name, i])]
    }),
  )
}

function underTwoNames(spelling: string, other: string, where: (string | number)[]): Trouble {
  const whose = spelling === other ? 'a name of its own' : `a spelling of ${quoted(other)}`
  return {
    code: 'E_CONFIG_DUPLICATE',
    message: `The spelling ${quoted(spelling)} is already ${whose}`,
    hint: 'A spelling can stand for one name only.',
    where,
  }
}
