/** What has a speaker: a claim, a quotation. */
interface Voiced {
  speaker?: string | null
  via?: string
}

/** Gives speakers the name that the configuration has for them; the source's words stay. */
export function canonicalNames(
  aliases: { name: string; spellings: string[] }[],
  voiced: Voiced[],
): <T extends Voiced>(one: T) => T {
  const names = new Map(
    aliases.flatMap(({ name, spellings }) => [name, ...spellings].map((s) => [fold(s), name])),
  )
  const plainest = spellings(voiced, names)
  const known = (name: string): string => names.get(fold(name)) ?? plainest.get(fold(name)) ?? name
  const full = fullNames(
    voiced.flatMap(({ speaker, via }) =>
      [speaker, via].flatMap((name) => (name ? [known(bare(name))] : [])),
    ),
  )
  const rename = (name: string): string => {
    const plain = known(bare(name))
    return full.get(plain) ?? plain
  }
  return (one) => ({
    ...one,
    ...(one.speaker ? { speaker: rename(one.speaker) } : {}),
    ...(one.via ? { via: rename(one.via) } : {}),
  })
}

/** For names that differ in case and spaces alone the spelling that is found most often. */
function spellings(voiced: Voiced[], known: ReadonlyMap<string, string>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const name of voiced.flatMap(({ speaker, via }) => [speaker, via])) {
    if (!name || known.has(fold(name))) continue
    const plain = bare(name)
    const same = counts.get(fold(plain)) ?? new Map<string, number>()
    counts.set(fold(plain), same.set(plain, (same.get(plain) ?? 0) + 1))
  }
  return new Map(
    [...counts].map(([key, same]) => {
      const [[best] = ['']] = [...same].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      return [key, best]
    }),
  )
}

/** A surname alone, by the one full name among the speakers that ends in it. */
function fullNames(speakers: string[]): Map<string, string> {
  const full = new Map<string, Set<string>>()
  for (const speaker of speakers.filter((name) => /^\p{Lu}/u.test(name))) {
    const surname = speaker.split(' ').at(-1) ?? speaker
    // "Anna Berg of Zeta" ends in her company's name.
    if (surname !== speaker && !/ (?:of|at|for|from) /.test(speaker))
      full.set(surname, (full.get(surname) ?? new Set()).add(speaker))
  }
  return new Map(
    [...full].flatMap(([surname, [name, ...others]]) =>
      name && others.length === 0 ? [[surname, name]] : [],
    ),
  )
}

const honorific =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rep|Sen|Gov|Hon|Rev)\.? (?=\p{Lu})|(?:Sir|Dame|Lord|Lady) (?=\p{Lu}\S* \p{Lu}))/u
const organisation =
  /\b(?:Academy|Association|Authority|Bank|Board|Bureau|Centre|Center|Chamber|Church|College|Committee|Council|Court|Department|Federation|House|Institute|Ministry|Office|Port|School|Society|Union|University)\b/

/** A person's name without "Ms" before it and "of Zeta" behind it. */
function bare(name: string): string {
  const plain = name.replace(honorific, '')
  const person = /^(\p{Lu}\S+(?: \p{Lu}\S+){1,2}) (?:of|at|from) /u.exec(plain)?.[1]
  return person && !organisation.test(person) ? person : plain
}

const fold = (name: string): string => name.toLowerCase().replace(/[\s.'’-]/g, '')
