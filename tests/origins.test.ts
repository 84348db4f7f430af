import { describe, expect, it } from 'vitest'
import type { Ledger } from '../pipeline/model.ts'
import { ledgerOf } from './support/figure-groups.ts'

const page = (title: string, date: string, sentences: string[]): string =>
  `${title}\n\n${date}\n\n${sentences.join(' ')}\n`

const namesOf = ({ origins }: Ledger): string[] => origins.map(({ files }) => files.join(' + '))

describe('origins', () => {
  it('are one for two summaries of one report', async () => {
    const ledger = await ledgerOf({
      'a.txt': page('Harbour air measured', '4 May 2024', [
        'Quillon Institute found 47 mg of dust per litre of rain beside the quay.',
        'Quillon Institute says that 61 percent of the dust comes from the coal berth.',
        'Quillon Institute argues that a roof is cheaper than a wall.',
        'Quillon Institute warns that the summer will bring more of it.',
      ]),
      'b.txt': page('What the dust report says', '9 May 2024', [
        'Quillon Institute reports 47 mg of dust per litre in the rain at the quay.',
        'Quillon Institute believes that roofs would do more than walls.',
        'Quillon Institute states that 61 per cent of all dust is coal.',
        'Quillon Institute expects worse in summer.',
      ]),
    })
    expect(namesOf(ledger)).toEqual(['a.txt + b.txt'])
    expect(ledger.origins[0]?.why).toContain('figures alike')
  })

  it('are two where one minister speaks on two days', async () => {
    const ledger = await ledgerOf({
      'a.txt': page('Minister opens school', '4 May 2024', [
        'Ana Reyes said that the school would have 400 places.',
        'Ana Reyes promised that more teachers would come.',
        'Ana Reyes argued that small classes matter.',
        'Ana Reyes admitted that the roof was late.',
        'Ana Reyes noted that the village had waited long.',
      ]),
      'b.txt': page('Reyes defends fuel tax', '9 August 2024', [
        'Ana Reyes said that the tax would bring in €30 million.',
        'Ana Reyes argued that lorries wear out the roads.',
        'Ana Reyes warned that repairs could not wait.',
        'Ana Reyes denied that prices would rise.',
        'Ana Reyes added that hauliers had been heard.',
      ]),
    })
    expect(namesOf(ledger)).toEqual(['a.txt', 'b.txt'])
  })
})

describe('the timeline', () => {
  it('doubts what its source cannot know and what its actor cannot have done', async () => {
    const { timeline } = await ledgerOf({
      'a.txt': page('The port and its firms', '4 May 2024', [
        'The new quay opened in June 2026 to much applause.',
        'The second quay will open in June 2027.',
        'Calder Towage was founded in 2011 by two brothers.',
        'Calder Towage bought its first tug in 1998.',
      ]),
    })
    const doubts = timeline.map(({ date, doubt }) => [date, doubt])
    expect(doubts).toEqual([
      ['1998', 'before Calder Towage was founded (2011)'],
      ['2011', undefined],
      ['2026-06', 'told as past, and later than its source'],
      ['2027-06', undefined],
    ])
  })
})
