import { describe, expect, it } from 'vitest'
import { claimsOf } from '../pipeline/extract/claims.ts'
import { turnsIn } from '../pipeline/extract/tellers/turns.ts'
import { parseText } from '../pipeline/parse/text/index.ts'
import { split } from '../pipeline/split/index.ts'
import { sourceFile } from './support/source-file.ts'

function saidIn(lines: string[]) {
  const file = sourceFile(lines.join('\n\n'))
  const sections = split(parseText(file)).map((section) => ({ ...section, tags: [] }))
  const turns = turnsIn(sections, new Map())
  return sections
    .flatMap((section) => claimsOf(section, file, [], turns))
    .map(({ speaker, text }) => [speaker, text])
}

describe('the turns of a talk', () => {
  it('are said by whom they name, and print without the name', () => {
    const said = saidIn([
      'A talk about the new ferry',
      'PAUL ADE: When will the ferry be back?',
      'MARIA LOPEZ: We need more time. The engine has not come from the yard.',
      'PAUL ADE: Who pays for the buses until then?',
      'MARIA LOPEZ: The county pays for all of them, as the minister said in May.',
      'INES BRANDT: The county pays for half of them and no more.',
    ])
    expect(said).toEqual([
      ['Paul Ade', 'When will the ferry be back?'],
      ['Maria Lopez', 'We need more time.'],
      ['Maria Lopez', 'The engine has not come from the yard.'],
      ['Paul Ade', 'Who pays for the buses until then?'],
      ['Maria Lopez', 'The county pays for all of them, as the minister said in May.'],
      ['Ines Brandt', 'The county pays for half of them and no more.'],
    ])
  })

  it('name nobody by a letter', () => {
    const said = saidIn([
      'A talk about the new ferry',
      'Q: When will the ferry be back on the river?',
      'A: It will be back in March, when the engine has come.',
      'Q: Who pays for the buses until then, and for how long?',
      'A: The county pays for all of them until the end of May.',
    ])
    expect(said).toEqual([
      [undefined, 'When will the ferry be back on the river?'],
      [undefined, 'It will be back in March, when the engine has come.'],
      [undefined, 'Who pays for the buses until then, and for how long?'],
      [undefined, 'The county pays for all of them until the end of May.'],
    ])
  })

  it('are not seen in parts that are headed by places', () => {
    const said = saidIn([
      'What the closures mean for the two landings',
      'Holm Bridge: The landing will stay closed for all of the winter.',
      'Weir Point: The landing will be open at weekends from March on.',
      'Holm Bridge: The car park will be let to the rowing club.',
      'Weir Point: The kiosk will be sold to whoever bids the most for it.',
    ])
    expect(said.map(([speaker]) => speaker)).toEqual(said.map(() => undefined))
  })
})
