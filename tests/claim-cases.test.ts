import { expect, it } from 'vitest'
import { claimCases } from './support/claim-cases.ts'

/** Shares that may rise and never fall; a role that is given and does not hold is worse than one missed. */
const floors = { kind: 0.94, precision: 0.97, recall: 0.87, hedge: 0.97, pointsBack: 0.98 }

it.each(['claims.md', 'claims-2.md', 'claims-3.md', 'claims-4.md', 'claims-5.md'])(
  'claims are judged as %s says',
  async (document) => {
    const cases = await claimCases(document)
    const share = (of: (one: (typeof cases)[number]) => boolean): number =>
      cases.filter(of).length / cases.length
    const given = cases.flatMap(({ wanted, found }) =>
      found.roles.map((role) => wanted.roles.includes(role)),
    )
    const owed = cases.flatMap(({ wanted, found }) =>
      wanted.roles.map((role) => found.roles.includes(role)),
    )
    const scores = {
      kind: share(({ wanted, found }) => wanted.kind === found.kind),
      precision: given.filter(Boolean).length / given.length,
      recall: owed.filter(Boolean).length / owed.length,
      hedge: share(({ wanted, found }) => wanted.hedge === found.hedge),
      pointsBack: share(({ wanted, found }) => wanted.pointsBack === found.pointsBack),
    }
    for (const [name, floor] of Object.entries(floors))
      expect([name, scores[name as keyof typeof floors]]).toEqual([
        name,
        expect.toSatisfy((score) => score >= floor),
      ])
  },
)
