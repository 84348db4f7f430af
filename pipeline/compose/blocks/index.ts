import type { BlockType } from '../../config/types.ts'
import type { Composer } from '../context.ts'
import { bottomLine } from './bottom-line.ts'
import { confidence } from './confidence.ts'
import { coverage } from './coverage.ts'
import { editor } from './editor.ts'
import { disagreements, figures } from './figures.ts'
import { notes } from './notes.ts'
import { options } from './options.ts'
import { players } from './players.ts'
import { questions } from './questions.ts'
import { sources } from './sources.ts'
import { findings, sides, statements } from './statements.ts'
import { timeline } from './timeline.ts'

/** Composer and usual heading of every type of block. A new type is a file and a line. */
export const blocks: Record<BlockType, { compose: Composer; heading: string }> = {
  // The status line stands in the masthead of every brief.
  status: { compose: () => undefined, heading: '' },
  'bottom-line': { compose: bottomLine, heading: 'Bottom line' },
  takeaways: { compose: statements, heading: 'Key takeaways' },
  findings: { compose: findings, heading: 'What the sources say' },
  statements: { compose: statements, heading: 'Statements' },
  options: { compose: options, heading: 'Options' },
  sides: { compose: sides, heading: 'Two sides' },
  recommendations: { compose: statements, heading: 'Recommendations made by sources' },
  figures: { compose: figures, heading: 'Key figures' },
  disagreements: { compose: disagreements, heading: 'Where the sources differ' },
  timeline: { compose: timeline, heading: 'Timeline' },
  players: { compose: players, heading: 'Who speaks' },
  definitions: { compose: statements, heading: 'Terms' },
  questions: { compose: questions, heading: 'Open questions' },
  risks: { compose: statements, heading: 'Risks' },
  confidence: { compose: confidence, heading: 'Confidence and method' },
  coverage: { compose: coverage, heading: 'Coverage by source' },
  editor: { compose: editor, heading: 'From the editor' },
  notes: { compose: notes, heading: 'Editorial notes' },
  sources: { compose: sources, heading: 'Sources' },
}
