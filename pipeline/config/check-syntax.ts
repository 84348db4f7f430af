import { type Document, type ErrorCode, type LineCounter, visit, type YAMLError } from 'yaml'
import type { Trouble } from './trouble.ts'

interface Told {
  code?: string
  message: string
  hint?: string
  where?: number
}

/** The mistakes that people make, in other words than the library's. */
const told: Partial<Record<ErrorCode, Told>> = {
  TAB_AS_INDENT: {
    message: 'Expected spaces for indentation, found a tab',
    hint: 'Replace each tab by two spaces.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Unexpected colon inside a value',
    hint: 'A value that holds a colon and a space needs quotes: title: "Meals: a review".',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'Expected a key with a colon on the same line',
    hint: 'Write "key: value", and indent what belongs to the line above.',
  },
  BAD_SCALAR_START: {
    message: 'Unexpected character at the start of a value',
    hint: 'A value that begins with @ or ` needs quotes.',
  },
  MULTIPLE_DOCS: {
    message: 'Expected one document, found a second one',
    hint: 'Take out the line "---".',
  },
  RESOURCE_EXHAUSTION: {
    code: 'E_YAML_LIMIT',
    message: 'Nested too deeply to be read',
    hint: 'A configuration needs about six levels.',
  },
}

/** What the library found. All of it is fatal but tags, whose values are as good as any. */
export function checkSyntax(text: string, doc: Document.Parsed, lines: LineCounter) {
  const errors = firstOfEachLine(doc.errors, lines)
  const troubles = errors.map((error) => ({
    code: 'E_CONFIG_SYNTAX',
    where: error.pos[0],
    ...(told[error.code] ?? toldByMessage(error, doc) ?? { message: error.message }),
  }))
  return { fatal: errors.length > 0, troubles: [...troubles, ...doc.warnings.map(tagTrouble)] }

  function tagTrouble({ code, message, pos }: YAMLError): Trouble {
    if (code !== 'TAG_RESOLVE_FAILED') return { code: 'E_CONFIG_SYNTAX', message, where: pos[0] }
    return {
      code: 'E_YAML_TAG',
      message: `Expected a plain value, found the tag ${text.slice(...pos)}`,
      hint: 'A configuration includes no files and runs no code: write the value out.',
      where: pos[0],
    }
  }
}

/** One mistake makes several errors on its line, and a thousand brackets a thousand of them. */
function firstOfEachLine(errors: YAMLError[], lines: LineCounter): YAMLError[] {
  const tooDeep = errors.find((error) => error.code === 'RESOURCE_EXHAUSTION')
  if (tooDeep) return [tooDeep]
  const byLine = Map.groupBy(errors, (error) => lines.linePos(error.pos[0]).line)
  return Array.from(byLine.values(), (group) => group.slice(0, 1)).flat()
}

/** What the library tells apart by its messages alone. */
function toldByMessage({ message }: YAMLError, doc: Document.Parsed): Told | undefined {
  if (message.startsWith('Sequence item without')) {
    return { message: 'Expected "- ", or the indentation of the lines above' }
  }
  const bracket = message.match(/ end with a ([\]}])$/)?.[1]
  if (bracket) return { message: `Expected a closing ${bracket} by here` }
  return message.endsWith('quote') ? openQuote(doc) : undefined
}

/** The quotation that has swallowed the rest of the file is the last value in it. */
function openQuote(doc: Document.Parsed): Told {
  let where = 0
  visit(doc, {
    Scalar(_, { range }) {
      where = range?.[0] ?? where
    },
  })
  return { message: 'Unexpected end: the quotation that begins here is not closed', where }
}
