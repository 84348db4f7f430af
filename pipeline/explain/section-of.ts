import type { Block, Claim, TaggedSection } from '../model.ts'

/** The section that a claim stands in. A page on one line has many on it, so places decide. */
export const sectionOf = (claim: Claim, sections: TaggedSection[]): TaggedSection | undefined =>
  sections.find(({ file, blocks }) => file === claim.file && blocks.some(holds(claim)))

/** The block of its section. */
export const blockOf = (claim: Claim, section: TaggedSection | undefined): Block | undefined =>
  section?.blocks.find(holds(claim))

const holds =
  ({ start }: Claim) =>
  ({ pieces }: Block): boolean =>
    (pieces[0]?.file.start ?? Number.POSITIVE_INFINITY) <= start &&
    start < (pieces.at(-1)?.file.end ?? 0)
