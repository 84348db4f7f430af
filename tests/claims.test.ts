import { describe, expect, it } from 'vitest'
import { kindOf } from '../pipeline/extract/cues/kind.ts'
import { rolesOf } from '../pipeline/extract/cues/roles.ts'
import { voiceIn, voiceOfLeadIn } from '../pipeline/extract/speaker.ts'
import { hedgeOf } from '../pipeline/language/hedges.ts'

describe('kinds of statement', () => {
  it.each([
    ['The port raised its dues in July.', 'fact'],
    ['Oduya claims that the dues are too high.', 'claim'],
    ['Dues will rise again in 2024.', 'forecast'],
    ['The auditors recommend that the board publish its accounts.', 'recommendation'],
    ['The council should pay for the repairs.', 'recommendation'],
    ['The report, which should be released next month, is late.', 'fact'],
  ])('%s is a %s', (text, kind) => {
    expect(kindOf(text, { spoken: false }).kind).toBe(kind)
  })

  it.each([
    ['The drawback of the plan is its cost.', 'con'],
    ['One option is to close the quay.', 'option'],
    ['Take-up is the share of pupils who eat the meal.', 'definition'],
    ['The survey does not include private schools.', 'limit'],
    ['Shares in Pellmore rose by 6 per cent.', 'price-move'],
    ['The main benefit is speed.', 'pro'],
    ['The risk is that cooks leave.', 'risk'],
  ])('%s plays the part of %s', (text, role) => {
    expect(rolesOf(text).map(({ as }) => as)).toContain(role)
  })

  it('keeps the least certain step and all the hedging words', () => {
    expect(hedgeOf('Prices may rise by roughly 5 per cent.')).toEqual({
      step: 4,
      words: ['may', 'roughly'],
    })
    expect(hedgeOf('Prices rose.')).toBeUndefined()
  })
})

describe('speakers', () => {
  it.each([
    ['Ana Reyes argues that the quay must close.', 'Ana Reyes'],
    [
      'Tomas Ade of the Calder Shipowners’ Association called it a tax.',
      'Tomas Ade of the Calder Shipowners’ Association',
    ],
    ['Mara Oduya, who chairs the board, said that nothing was settled.', 'Mara Oduya'],
    ['The port is safe, Lindqvist said.', 'Lindqvist'],
    ['According to the Ministry of Fisheries, stocks are low.', 'Ministry of Fisheries'],
    ['“We pay more,” said Ines Lindqvist.', 'Ines Lindqvist'],
    ['"We pay more and wait longer." - Ines Lindqvist', 'Ines Lindqvist'],
    ['The evaluators recommend a second count.', 'The evaluators'],
  ])('%s', (text, speaker) => {
    expect(voiceIn(text).speaker?.toLowerCase()).toBe(speaker.toLowerCase())
  })

  it('keeps who reports beside who speaks', () => {
    expect(voiceIn('The Harbour Post reported that Oduya acknowledged the error.')).toEqual({
      speaker: 'Oduya',
      via: 'Harbour Post',
    })
  })

  it.each([
    'The port raised its dues in July.',
    'However, prices rose.',
    'These findings suggest that prices rose.',
    'Some experts say that prices rose.',
    "Pellmore's claim of lower costs surprised the market.",
    'The growers’ report on the drought is late.',
  ])('guesses none: %s', (text) => {
    expect(voiceIn(text).speaker).toBeUndefined()
  })

  it('gives a list the speaker of its lead-in', () => {
    expect(voiceOfLeadIn('According to Oduya:').speaker).toBe('Oduya')
    expect(voiceOfLeadIn('The report raises three questions:').speaker).toBeUndefined()
  })
})

describe('what readers stumbled over', () => {
  it.each([
    ['It is forty euros a call for a fishing boat.', 'fact'],
    ['A dozen states are debating bills.', 'fact'],
    ['None of the speakers recommends a change.', 'fact'],
  ])('%s is a %s', (text, kind) => {
    expect(kindOf(text, { spoken: false }).kind).toBe(kind)
  })

  it('takes no noun for a verb of saying', () => {
    expect(voiceIn('Reading note on the study by the university.').speaker).toBeUndefined()
  })

  it('takes no month and no plain "about" for a hedge', () => {
    expect(hedgeOf('Be clear about what the board decided on 15 May.')).toBeUndefined()
    expect(hedgeOf('About 212 ships may call.')?.words).toEqual(
      expect.arrayContaining(['about', 'may']),
    )
  })
})
