import type { Composer } from '../context.ts'
import { sourceViews } from '../source-views.ts'

/** The list of sources with their descriptors. */
export const sources: Composer = ({ ledger }) => ({
  layout: 'sources',
  sources: sourceViews(ledger),
})
