import type { Claim } from '../model.ts'

/** Gives speakers the name that the configuration has for them; the source's words stay. */
export function canonicalNames(
  aliases: { name: string; spellings: string[] }[],
  claims: Claim[],
): (claim: Claim) => Claim {
  const names = new Map(
    aliases.flatMap(({ name, spellings }) => [name, ...spellings].map((s) => [fold(s), name])),
  )
  const known = (name: string): string => names.get(fold(name)) ?? name
  const full = fullNames(
    claims.flatMap(({ speaker, via }) =>
      [speaker, via].flatMap((name) => (name ? [known(name)] : [])),
    ),
  )
  const rename = (name: string): string => full.get(known(name)) ?? known(name)
  return (claim) => ({
    ...claim,
    ...(claim.speaker ? { speaker: rename(claim.speaker) } : {}),
    ...(claim.via ? { via: rename(claim.via) } : {}),
  })
}

/** A surname alone, by the one full name among the speakers that ends in it. */
function fullNames(speakers: string[]): Map<string, string> {
  const full = new Map<string, Set<string>>()
  for (const speaker of speakers.filter((name) => /^\p{Lu}/u.test(name))) {
    const surname = speaker.split(' ').at(-1) ?? speaker
    if (surname !== speaker) full.set(surname, (full.get(surname) ?? new Set()).add(speaker))
  }
  return new Map(
    [...full].flatMap(([surname, [name, ...others]]) =>
      name && others.length === 0 ? [[surname, name]] : [],
    ),
  )
}

const fold = (name: string): string => name.toLowerCase().replace(/[\s.'’-]/g, '')
