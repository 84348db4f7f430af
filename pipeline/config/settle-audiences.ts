import { builtInAudiences } from './audiences.ts'
import type { BlockSpec } from './block-schema.ts'
import { longHex } from './contrast.ts'
import { defaultAudience, defaultWords } from './default-audience.ts'
import { defaultBlock, defaultBlocks, defaults } from './defaults.ts'
import type { AudienceSpec } from './schema.ts'
import type { AudienceConfig, BlockConfig, ThemeConfig } from './types.ts'

type Specs = Record<string, AudienceSpec>

/** The built-in audiences and then those of the configuration, each with all its fields. */
export function settleAudiences(specs: Specs, themes: ThemeConfig[]): AudienceConfig[] {
  const ids = new Set([...builtInAudiences.keys(), ...Object.keys(specs)])
  return Array.from(ids, (id) => settleAudience(id, inherited(id, specs), themes))
}

/** What is written for an audience over what it starts from. `like` runs in no circle here. */
function inherited(id: string, specs: Specs): AudienceSpec {
  const own = Object.hasOwn(specs, id) ? specs[id] : undefined
  const base = own?.like === undefined ? builtInAudiences.get(id) : inherited(own.like, specs)
  return { ...base, ...own, words: { ...base?.words, ...own?.words } }
}

function settleAudience(id: string, spec: AudienceSpec, themes: ThemeConfig[]): AudienceConfig {
  const { like: _, ...given } = spec
  const weights = new Map(Object.entries(given.themes ?? {}))
  return {
    id,
    ...defaultAudience,
    ...given,
    accent: longHex(given.accent ?? defaultAudience.accent),
    words: { ...defaultWords, ...given.words },
    themes: Object.fromEntries(
      themes.map((t) => [t.id, weights.get(t.id) ?? defaults.themeWeight]),
    ),
    outline: (given.outline ?? defaultAudience.outline).map(settleBlock),
  }
}

function settleBlock(spec: BlockSpec): BlockConfig {
  const block = { ...defaultBlock, ...defaultBlocks[spec.block], ...spec }
  return {
    ...block,
    pro: { ...defaultBlock.pro, ...block.pro },
    con: { ...defaultBlock.con, ...block.con },
  }
}
