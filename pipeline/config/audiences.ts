import { investor } from './audiences/investor.ts'
import { policy } from './audiences/policy.ts'
import { technical } from './audiences/technical.ts'
import type { AudienceSpec } from './schema.ts'

/**
 * The audiences that need no configuration, in the order they are built. They hold for any
 * subject: no theme, name or term of one stands in them.
 */
export const builtInAudiences: ReadonlyMap<string, AudienceSpec> = new Map<string, AudienceSpec>([
  ['policy', policy],
  ['investor', investor],
  ['technical', technical],
])
