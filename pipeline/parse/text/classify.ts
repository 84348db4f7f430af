import type { Overrule } from '../../model.ts'
import { bio } from './head/bio.ts'
import { credits } from './head/credits.ts'
import { dates } from './head/head.ts'
import { mail } from './head/mail.ts'
import { meeting } from './head/meeting.ts'
import { title } from './head/title.ts'
import { colons } from './headings/colons.ts'
import { headings } from './headings/headings.ts'
import { outline } from './headings/outline.ts'
import { prose } from './headings/prose.ts'
import { turns } from './headings/turns.ts'
import type { LogicalLine } from './join-wrapped.ts'
import type { Label, Labelled, Pass } from './label.ts'
import { numberedLines } from './lists/numbered-lines.ts'
import { sentenceLists } from './lists/sentence-lists.ts'
import { unmarkedRuns } from './lists/unmarked-runs.ts'
import { overrule } from './overrule.ts'
import { foreignLines, ownShape } from './own-shape.ts'
import { afterword } from './page/afterword.ts'
import { chapters } from './page/chapters.ts'
import { contents } from './page/contents.ts'
import { copies } from './page/copies.ts'
import { framing } from './page/framing.ts'
import { notices } from './page/notices.ts'
import { page } from './page/page.ts'
import { profile } from './page/profile.ts'
import { repeated } from './page/repeated.ts'
import { replies } from './page/replies.ts'
import { tail } from './page/tail.ts'
import { teasers } from './page/teasers.ts'
import { stackedTables } from './tables/stacked-tables.ts'
import { tables } from './tables/tables.ts'

/** In order: what is sure by itself first, what needs its neighbours' labels last. */
const passes: Pass[] = [
  ownShape,
  foreignLines,
  notices,
  mail,
  framing,
  tables,
  repeated,
  copies,
  contents,
  profile,
  replies,
  page,
  chapters,
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
  afterword,
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
