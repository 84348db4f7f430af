import { expect, it } from 'vitest'
import { canonicalNames } from '../pipeline/extract/aliases.ts'
import type { Claim } from '../pipeline/model.ts'

/** Names as `canonicalNames` gives them back, when these are all the speakers there are. */
const renamed = (
  speakers: string[],
  aliases: { name: string; spellings: string[] }[] = [],
): (string | undefined)[] => {
  // Only the speaker is looked at.
  const claims = speakers.map((speaker) => ({ speaker }) as Claim)
  return claims.map(canonicalNames(aliases, claims)).map(({ speaker }) => speaker)
}

it('gives a surname and a title the one full name among the speakers', () => {
  expect(renamed(['Ingrid Vasko', 'Vasko', 'Ms Vasko'])).toEqual(Array(3).fill('Ingrid Vasko'))
  expect(renamed(['Ann Berg', 'Bo Berg', 'Berg'])).toEqual(['Ann Berg', 'Bo Berg', 'Berg'])
})

it("does not take a company's name for its spokesman's", () => {
  expect(renamed(['Anna Berg of Zeta', 'Zeta'])).toEqual(['Anna Berg', 'Zeta'])
  expect(renamed(['Ministry of Fisheries', 'Fisheries'])).toEqual([
    'Ministry of Fisheries',
    'Fisheries',
  ])
})

it('follows the configuration, whatever case and spaces', () => {
  const aliases = [{ name: 'Ingrid Vasko', spellings: ['Ingrid Wasko'] }]
  expect(renamed(['ingrid  wasko'], aliases)).toEqual(['Ingrid Vasko'])
})
