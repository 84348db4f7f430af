import type { Claim } from '../model.ts'

/** Gives speakers the name that the configuration has for them; the source's words stay. */
export function canonicalNames(
  aliases: { name: string; spellings: string[] }[],
): (claim: Claim) => Claim {
  const names = new Map(
    aliases.flatMap(({ name, spellings }) => [name, ...spellings].map((s) => [fold(s), name])),
  )
  const rename = (name: string): string => names.get(fold(name)) ?? name
  return (claim) => ({
    ...claim,
    ...(claim.speaker ? { speaker: rename(claim.speaker) } : {}),
    ...(claim.via ? { via: rename(claim.via) } : {}),
  })
}

const fold = (name: string): string => name.toLowerCase().replace(/[\s.'’-]/g, '')
