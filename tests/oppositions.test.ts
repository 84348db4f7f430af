import { describe, expect, it } from 'vitest'
import type { Opposition } from '../pipeline/model.ts'
import { ledgerOf } from './support/figure-groups.ts'

const lead = 'The town has argued about this for years, and both sides have been heard in full.'
const other = 'Everybody knows the story, which began at the fair and has not come to its close.'

const opposed = async (a: string, b: string): Promise<Opposition[]> => {
  const texts = {
    'a.txt': `One view\n\n${lead}\n\n${a}\n`,
    'b.txt': `Another view\n\n${other}\n\n${b}\n`,
  }
  return (await ledgerOf(texts)).oppositions
}

describe('claims that contradict each other', () => {
  it.each([
    ['The council raised the port dues.', 'The council cut the port dues in spring.'],
    ['The pilot did not reduce traffic on Mill Road.', 'The pilot reduced traffic on Mill Road.'],
    [
      'The union supports the merger of both clinics.',
      'The board opposes the merger of both clinics.',
    ],
    [
      'The new timetable works for pupils.',
      'For pupils in the villages the new timetable backfires.',
    ],
  ])('%s ↔ %s', async (a, b) => {
    expect(await opposed(a, b)).toHaveLength(1)
  })

  it.each([
    ['Wheat prices rose in the valley.', 'Barley prices fell in the valley.'],
    ['Fares rose on the northern line.', 'Fares fell on the southern line.'],
    ['The council did not raise the school budget.', 'The council cut the school budget.'],
    ['The dam may be safe for the village.', 'The dam is dangerous for the village.'],
    ['Ships do not pay the harbour fee.', 'Fishing boats pay the harbour fee.'],
    ['If fares rise, riders leave the buses.', 'Riders leave the buses although fares fall.'],
  ])('leaves alone: %s / %s', async (a, b) => {
    expect(await opposed(a, b)).toEqual([])
  })
})
