/** An operator of a content stream: its name, where its operands begin, and where it ends. */
export interface Operator {
  name: string
  start: number
  end: number
  /** The last operand, as written; empty where there is none. */
  operand: string
}

/** By the code of a character: a page has a hundred thousand, and each is asked. */
const isSpace = tableOf('\0\t\n\f\r ')
const isDelimiter = tableOf('\0\t\n\f\r ()<>[]{}/%')

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}

/**
 * The operators of a content stream (ISO 32000-1, 7.8.2), one after another. `content` holds a
 * byte in each character.
 */
export function* operators(content: string): Generator<Operator> {
  let start = -1
  let operand = ''
  for (let at = 0; at < content.length; ) {
    const end = tokenEnd(content, at)
    const token = content.slice(at, end)
    if (isSpace[token.charCodeAt(0)] !== 1 && token.charAt(0) !== '%') {
      if (start < 0) start = at
      if (isOperator(token)) {
        yield { name: token, start, end, operand }
        start = -1
        operand = ''
      } else operand = token
    }
    at = end
  }
}

const isOperator = (token: string): boolean =>
  /^[A-Za-z'"]/.test(token) && !/^(?:true|false|null)$/.test(token)

/** Where the token that begins at `at` ends. An array or a dictionary is one token for each mark. */
function tokenEnd(content: string, at: number): number {
  const first = content.charAt(at)
  if (isSpace[content.charCodeAt(at)] === 1) return at + 1
  if (first === '%') return lineEnd(content, at)
  if (first === '(') return stringEnd(content, at)
  const pair = content.slice(at, at + 2)
  if (pair === '<<' || pair === '>>') return at + 2
  if (first === '<') return content.indexOf('>', at) + 1 || content.length
  if (first !== '/' && isDelimiter[content.charCodeAt(at)] === 1) return at + 1
  let end = at + 1
  while (end < content.length && isDelimiter[content.charCodeAt(end)] !== 1) end += 1
  return end
}

function lineEnd(content: string, at: number): number {
  let end = at
  while (end < content.length && !/[\r\n]/.test(content.charAt(end))) end += 1
  return end
}

/** Parentheses nest in a string, and a backslash takes the next character along. */
function stringEnd(content: string, at: number): number {
  let depth = 0
  for (let i = at; i < content.length; i += 1) {
    const character = content.charAt(i)
    if (character === '\\') i += 1
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth === 0) return i + 1
  }
  return content.length
}
