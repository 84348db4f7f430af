import type { Overrule } from '../../model.ts'
import { bio } from './bio.ts'
import { colons } from './colons.ts'
import { contents } from './contents.ts'
import { copies } from './copies.ts'
import { credits } from './credits.ts'
import { framing } from './framing.ts'
import { dates, title } from './head.ts'
import { headings } from './headings.ts'
import type { LogicalLine } from './join-wrapped.ts'
import type { Label, Labelled, Pass } from './label.ts'
import { mail } from './mail.ts'
import { meeting } from './meeting.ts'
import { numberedLines } from './numbered-lines.ts'
import { outline } from './outline.ts'
import { overrule } from './overrule.ts'
import { foreignLines, ownShape } from './own-shape.ts'
import { page } from './page.ts'
import { profile } from './profile.ts'
import { prose } from './prose.ts'
import { repeated } from './repeated.ts'
import { replies } from './replies.ts'
import { sentenceLists } from './sentence-lists.ts'
import { stackedTables } from './stacked-tables.ts'
import { tables } from './tables.ts'
import { tail } from './tail.ts'
import { teasers } from './teasers.ts'
import { turns } from './turns.ts'
import { unmarkedRuns } from './unmarked-runs.ts'

/** In order: what is sure by itself first, what needs its neighbours' labels last. */
const passes: Pass[] = [
  ownShape,
  foreignLines,
  mail,
  framing,
  tables,
  repeated,
  copies,
  contents,
  profile,
  replies,
  page,
  dates,
  title,
  credits,
  teasers,
  stackedTables,
  outline,
  numberedLines,
  turns,
  prose,
  colons,
  sentenceLists,
  unmarkedRuns,
  headings,
  meeting,
  tail,
  bio,
]

/** A line of a plain text and what it is taken for. */
export interface ClassifiedLine {
  line: LogicalLine
  label: Label
}

/**
 * Labels every line of a plain text by its own shape, its neighbours and the whole; `overrules`
 * come before all of that.
 */
export function classify(
  lines: LogicalLine[],
  overrules: readonly Overrule[] = [],
): ClassifiedLine[] {
  const labelled: Labelled[] = lines.map((line) => ({ line }))
  overrule(labelled, overrules)
  for (const pass of passes) pass(labelled)
  overrule(labelled, overrules)
  return lines.map((line, i) => ({
    line,
    label: labelled[i]?.label ?? {
      label: 'paragraph',
      score: 0,
      rule: 'rest',
      reason: 'nothing else fits',
    },
  }))
}
