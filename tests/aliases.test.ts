import { describe, expect, it } from 'vitest'
import { canonicalNames } from '../pipeline/extract/aliases.ts'
import { possibleAliases } from '../pipeline/extract/possible-aliases.ts'
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

it('folds case and spaces into the commoner spelling', () => {
  expect(renamed(['Green Bank', 'GreenBank', 'Green Bank'])).toEqual(Array(3).fill('Green Bank'))
  expect(renamed(['The council', 'the council', 'the council'])).toEqual(
    Array(3).fill('the council'),
  )
})

describe('names that may be one', () => {
  const pairs = (names: string[]): string[][] =>
    possibleAliases(names.map((speaker, i) => ({ file: 'a.txt', line: i + 1, speaker }))).map(
      ({ names: pair }) => pair,
    )

  it('are listed with both spellings and their places', () => {
    const named = [
      { file: 'a.txt', line: 3, speaker: 'Ingrid Wasserman' },
      { file: 'b.txt', line: 9, speaker: 'Ingrid Waserman' },
    ]
    expect(possibleAliases(named)).toEqual([
      {
        names: ['Ingrid Waserman', 'Ingrid Wasserman'],
        places: [
          { file: 'b.txt', line: 9, name: 'Ingrid Waserman' },
          { file: 'a.txt', line: 3, name: 'Ingrid Wasserman' },
        ],
      },
    ])
  })

  it.each([
    [['Ingrid Wasserman', 'Astrid Wasserman']],
    [['Grock', 'Groq']],
    [['Ann Berg', 'Ann Borg']],
    [['Saltby Council', 'Saltby Harbour']],
    [['The minister', 'The ministry']],
  ])('are not %s', (names) => {
    expect(pairs(names)).toEqual([])
  })
})
