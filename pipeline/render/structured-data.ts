import type { Brief, SourceView } from '../model.ts'

/**
 * The brief in the terms of schema.org, as JSON-LD. `<` is written as `\u003c`, so that no text of
 * a source can end the element that holds it.
 */
export function structuredData(brief: Brief): string {
  const report = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: brief.title,
    headline: brief.title,
    genre: brief.series,
    about: brief.dossier,
    keywords: brief.dossier,
    abstract: brief.status,
    creativeWorkStatus: brief.draft ? 'Draft' : 'Published',
    isAccessibleForFree: true,
    accessibilityFeature: ['tableOfContents', 'alternativeText', 'structuralNavigation'],
    creator: { '@type': 'SoftwareApplication', name: brief.generator },
    hasPart: brief.contents.map(({ id, heading }) => ({
      '@type': 'WebPageElement',
      '@id': `#${id}`,
      name: heading,
    })),
    inLanguage: brief.language,
    datePublished: brief.date,
    audience: { '@type': 'Audience', audienceType: brief.audience },
    isBasedOn: brief.sources.map(work),
  }
  return JSON.stringify(report).replaceAll('<', '\\u003c')
}

function work(source: SourceView): object {
  const { title, byline, descriptor, url } = source
  const described = { '@type': 'CreativeWork', name: title, creditText: byline }
  return { ...described, description: descriptor, ...(url ? { url } : {}) }
}
