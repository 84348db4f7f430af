import { builtInAudiences } from './audiences.ts'
import { entriesOf, fieldOf, itemsOf } from './raw.ts'
import { mostTroubles, type Trouble } from './trouble.ts'
import { quoted, unknownWord } from './unknown-word.ts'

/** Every theme and audience that a decision names is there, and a relabelling says something. */
export function checkEditor(spec: unknown): Trouble[] {
  const audiences = entriesOf(fieldOf(spec, 'audiences')).map(([id]) => id)
  const known = {
    audience: [...new Set([...builtInAudiences.keys(), ...audiences])],
    theme: itemsOf(fieldOf(spec, 'themes'))
      .map((theme) => fieldOf(theme, 'id'))
      .filter((id) => typeof id === 'string'),
  }
  return itemsOf(fieldOf(spec, 'editor'))
    .slice(0, mostTroubles)
    .flatMap((decision, i) => [
      ...unknownNames(decision, i, known),
      ...(saysNothing(decision)
        ? [
            {
              code: 'E_CONFIG_MISSING',
              message: `The relabelling of ${quoted(String(fieldOf(decision, 'claim')))} says nothing`,
              hint: 'Give it a kind, roles, themes or a speaker.',
              where: ['editor', i],
            },
          ]
        : []),
    ])
}

function unknownNames(
  decision: unknown,
  i: number,
  known: { audience: string[]; theme: string[] },
): Trouble[] {
  const audience = fieldOf(decision, 'audience')
  const named = itemsOf(fieldOf(decision, 'themes')).map((theme, j) => ({ theme, j }))
  return [
    ...(typeof audience === 'string' && !known.audience.includes(audience)
      ? [
          {
            code: 'E_CONFIG_UNKNOWN_AUDIENCE',
            ...unknownWord('audience', audience, known.audience),
            where: ['editor', i, 'audience'],
          },
        ]
      : []),
    ...named.flatMap(({ theme, j }) =>
      typeof theme === 'string' && known.theme.length > 0 && !known.theme.includes(theme)
        ? [
            {
              code: 'E_CONFIG_UNKNOWN_THEME',
              ...unknownWord('theme', theme, known.theme),
              where: ['editor', i, 'themes', j],
            },
          ]
        : [],
    ),
  ]
}

const saysNothing = (decision: unknown): boolean =>
  fieldOf(decision, 'do') === 'relabel' &&
  ['kind', 'roles', 'themes', 'speaker'].every((key) => fieldOf(decision, key) === undefined)
