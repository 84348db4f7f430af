import type { ThemeConfig } from '../../config/types.ts'
import type { Choice, Claim, ClaimEntry, Ledger, SourceClaims } from '../../model.ts'
import { kindLabels, runsOf, speakerOf } from '../statement.ts'
import { fileHref } from './links.ts'

/** Every claim of the ledger, under its source and in the source's order. */
export function claimsBySource(
  { sources, claims }: Ledger,
  { themes }: { themes: readonly ThemeConfig[] },
  differing: ReadonlyMap<string, readonly Choice[]>,
  normalized: ReadonlyMap<string, string>,
): SourceClaims[] {
  const titles = new Map(themes.map(({ id, title }) => [id, title]))
  const anchorOf = anchors()
  const byFile = Map.groupBy(claims, ({ file }) => file)
  return sources.map(({ file, title }, i) => ({
    n: i + 1,
    title: title ?? file,
    file,
    normalized: linkTo(normalized.get(file)),
    claims: (byFile.get(file) ?? [])
      .toSorted((a, b) => a.start - b.start)
      .map((claim) => ({
        id: anchorOf(claim.id),
        ...claimEntry(claim, titles, differing.get(claim.id) ?? []),
      })),
  }))
}

const linkTo = (path: string | undefined): string => (path === undefined ? '' : fileHref(path))

/** An anchor for each claim; two copies of a file have claims of the same ids. */
function anchors(): (id: string) => string {
  const counts = new Map<string, number>()
  return (id) => {
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? `claim-${id}` : `claim-${id}-${count}`
  }
}

function claimEntry(
  claim: Claim,
  titles: ReadonlyMap<string, string>,
  differs: readonly Choice[],
): Omit<ClaimEntry, 'id'> {
  return {
    runs: runsOf(claim),
    kind: claim.kind,
    kindLabel: kindLabels[claim.kind],
    speaker: speakerOf(claim),
    line: claim.line,
    themes: claim.themes.join(' '),
    themeTitles: claim.themes.map((id) => titles.get(id) ?? id).join(', '),
    differs: differs.map(({ id }) => id).join(' '),
    differsOn: differs.map(({ label }) => label).join(', '),
    language: claim.language ?? '',
    caution: [
      ...(claim.spun ? ['machine-spun'] : []),
      ...(claim.truncated ? ['cut off'] : []),
    ].join(', '),
  }
}
