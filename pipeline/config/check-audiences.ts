import { builtInAudiences } from './audiences.ts'
import { entriesOf, fieldOf, itemsOf } from './raw.ts'
import { mostTroubles, type Path, type Trouble } from './trouble.ts'
import { quoted, unknownWord } from './unknown-word.ts'

/** Every theme and audience that an audience names is there, and none is like itself. */
export function checkAudiences(spec: unknown): Trouble[] {
  const audiences = entriesOf(fieldOf(spec, 'audiences'))
  return [
    ...audiences.flatMap(([id, audience]) => unknownThemes(spec, id, audience)),
    ...audiences.flatMap(([id]) => takenName(id)),
    ...checkLikes(new Map(audiences.map(([id, audience]) => [id, fieldOf(audience, 'like')]))),
  ]
}

/** A brief is written under its audience's name, and so is the dossier's front page. */
function takenName(id: string): Trouble[] {
  if (id !== 'index') return []
  const message = 'No audience can be named "index"'
  const hint = 'Choose another name: index.html is the page that leads to the briefs.'
  return [{ code: 'E_CONFIG_VALUE', message, hint, where: ['audiences', id], atKey: true }]
}

function unknownThemes(spec: unknown, audienceId: string, audience: unknown): Trouble[] {
  const known = itemsOf(fieldOf(spec, 'themes'))
    .map((theme) => fieldOf(theme, 'id'))
    .filter((id) => typeof id === 'string')
  // Without a single id the themes are what is wrong, and that is told already.
  if (known.length === 0) return []
  const ids = new Set(known)
  return (
    themesNamed(audience, ['audiences', audienceId])
      .filter(({ id }) => !ids.has(id))
      // Guessing what was meant compares each with all: thousands of both would take minutes.
      .slice(0, mostTroubles)
      .map(({ id, ...place }) => ({
        code: 'E_CONFIG_UNKNOWN_THEME',
        ...unknownWord('theme', id, known),
        ...place,
      }))
  )
}

function themesNamed(audience: unknown, above: Path) {
  const weighted = entriesOf(fieldOf(audience, 'themes')).map(([id]) => ({
    id,
    where: [...above, 'themes', id],
    atKey: true,
  }))
  const filtered = itemsOf(fieldOf(audience, 'outline')).flatMap((block, i) =>
    itemsOf(fieldOf(block, 'themes')).flatMap((id, j) =>
      typeof id === 'string' ? [{ id, where: [...above, 'outline', i, 'themes', j] }] : [],
    ),
  )
  return [...weighted, ...filtered]
}

/** `likes` has the value of `like`, if any, for every audience of the configuration. */
function checkLikes(likes: Map<string, unknown>): Trouble[] {
  const known = [...new Set([...builtInAudiences.keys(), ...likes.keys()])]
  return [...likes].flatMap(([id, like]) => {
    if (typeof like !== 'string') return []
    const where = ['audiences', id, 'like']
    if (!known.includes(like)) {
      return [{ code: 'E_CONFIG_UNKNOWN_AUDIENCE', ...unknownWord('audience', like, known), where }]
    }
    if (!comesBack(id, likes)) return []
    const message = `The audience ${quoted(id)} is, in the end, like itself`
    const hint = 'Take out one "like" of the circle.'
    return [{ code: 'E_CONFIG_VALUE', message, hint, where }]
  })
}

/** Whether one gets back to `start` by following `like`. */
function comesBack(start: string, likes: Map<string, unknown>): boolean {
  const seen = new Set<unknown>()
  let at = likes.get(start)
  while (typeof at === 'string' && !seen.has(at)) {
    if (at === start) return true
    seen.add(at)
    at = likes.get(at)
  }
  return false
}
