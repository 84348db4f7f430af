import { fieldOf, itemsOf } from './raw.ts'
import type { Path, Trouble } from './trouble.ts'
import { quoted } from './unknown-word.ts'

/** No two themes of one id, and no phrase twice in a theme, where it could have two weights. */
export function checkThemes(spec: unknown): Trouble[] {
  const themes = itemsOf(fieldOf(spec, 'themes'))
  const ids = themes.map((theme, i): Place => [fieldOf(theme, 'id'), ['themes', i, 'id']])
  return [
    ...twice('theme id', ids, 'Give each theme an id of its own.'),
    ...themes.flatMap((theme, i) =>
      twice('phrase', phrasesOf(theme, i), 'Keep one of the two: a phrase has one weight.'),
    ),
  ]
}

type Place = [word: unknown, where: Path]

function phrasesOf(theme: unknown, i: number): Place[] {
  return itemsOf(fieldOf(theme, 'phrases')).map((phrase, j) => {
    const where = ['themes', i, 'phrases', j]
    return typeof phrase === 'string'
      ? [phrase, where]
      : [fieldOf(phrase, 'text'), [...where, 'text']]
  })
}

function twice(what: string, places: Place[], hint: string): Trouble[] {
  const seen = new Set<string>()
  return places.flatMap(([word, where]) => {
    if (typeof word !== 'string') return []
    const folded = word.trim().normalize('NFC').toLowerCase()
    if (seen.has(folded)) {
      const message = `The ${what} ${quoted(word)} stands twice`
      return [{ code: 'E_CONFIG_DUPLICATE', message, hint, where }]
    }
    seen.add(folded)
    return []
  })
}
