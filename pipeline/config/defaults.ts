/** Every default of the configuration. */
import type { BlockConfig, BlockType, GatesConfig, Limits } from './types.ts'

export const defaults = {
  paper: 'A4',
  draft: false,
  templates: 'templates',
  phraseWeight: 2,
  themeWeight: 1,
} as const

export const defaultLimits: Limits = {
  sourceBytes: 5 * 1024 * 1024,
  sources: 2000,
  totalBytes: 200 * 1024 * 1024,
  sourceSeconds: 10,
  sourceMegabytes: 512,
  printSeconds: 60,
  unpackedBytes: 64 * 1024 * 1024,
  ratio: 200,
  entries: 2000,
  pages: 1000,
  sentences: 100_000,
  totalSentences: 300_000,
}

export const defaultGates: GatesConfig = {
  sourceShare: 0.15,
  sourceWords: 150,
  originShare: 0.4,
  balance: 0.85,
  redundancy: 0.2,
  coverage: 0.5,
}

/** What every block starts from. */
export const defaultBlock: Omit<BlockConfig, 'block'> = {
  title: '',
  max: 6,
  themes: [],
  kinds: [],
  roles: [],
  figures: [],
  missing: '',
  text: '',
  pro: { title: 'For', roles: ['pro'] },
  con: { title: 'Against', roles: ['con'] },
}

/** What a block of each type starts from beyond that. */
export const defaultBlocks: Record<BlockType, Partial<BlockConfig>> = {
  status: { words: 30 },
  'bottom-line': { title: 'Bottom line', words: 90, max: 3 },
  takeaways: { title: 'Key takeaways', words: 150 },
  findings: { title: 'What the sources say', words: 400 },
  statements: { words: 120, max: 5 },
  options: { title: 'Options', words: 200, roles: ['option'] },
  sides: { title: 'Both sides', words: 200 },
  recommendations: {
    title: 'Recommendations made by the sources',
    words: 120,
    kinds: ['recommendation'],
  },
  figures: { title: 'Key figures', max: 12 },
  disagreements: { title: 'Where the sources disagree' },
  timeline: { title: 'Timeline', max: 12 },
  players: { title: 'Who is named', max: 12 },
  definitions: { title: 'Terms', words: 120, roles: ['definition'] },
  questions: { title: 'Open questions', words: 80, max: 8 },
  risks: { title: 'Risks', words: 120, roles: ['risk'] },
  confidence: { title: 'Confidence, gaps and method', words: 120 },
  coverage: { title: 'Coverage by source' },
  editor: { title: "Editor's note" },
  notes: { title: 'Editorial notes', max: 24 },
  sources: { title: 'Sources' },
}
