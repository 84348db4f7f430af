import { defaultGates, defaultLimits, defaults } from './defaults.ts'
import type { ConfigSpec } from './schema.ts'
import { settleAudiences } from './settle-audiences.ts'
import type { Config, ThemeConfig } from './types.ts'

/** Until the text is looked at again. */
const nowhere = { line: 1, column: 1, excerpt: '' }

/**
 * Fills in every default. `spec` has passed the schema and the checks of names: what is said
 * twice or names nothing has been refused.
 */
export function settleConfig(spec: ConfigSpec, path: string): Config {
  const { language, date, references } = spec
  const themes = spec.themes.map(settleTheme)
  return {
    path,
    title: spec.title,
    sources: [spec.sources ?? []].flat(),
    ...(references === undefined ? {} : { references: [references].flat() }),
    ...(language === undefined ? {} : { language: new Intl.Locale(language).toString() }),
    ...(date === undefined ? {} : { date }),
    paper: spec.paper ?? defaults.paper,
    draft: spec.draft ?? defaults.draft,
    templates: spec.templates ?? defaults.templates,
    limits: { ...defaultLimits, ...spec.limits },
    gates: { ...defaultGates, ...spec.gates },
    editor: (spec.editor ?? []).map((decision) => ({ ...decision, at: nowhere })),
    themes,
    aliases: Object.entries(spec.aliases ?? {}).map(([name, spellings]) => ({ name, spellings })),
    audiences: settleAudiences(spec.audiences ?? {}, themes),
  }
}

function settleTheme({ not = [], ...theme }: ConfigSpec['themes'][number]): ThemeConfig {
  const phrases = theme.phrases.map((phrase) => ({
    weight: defaults.phraseWeight,
    ...(typeof phrase === 'string' ? { text: phrase } : phrase),
  }))
  return { ...theme, phrases, not }
}
