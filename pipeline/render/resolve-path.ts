import type { Diagnostic } from '../error.ts'
import { nearest } from '../language/nearest.ts'
import type { Shape } from './shape.ts'
import { type Template, templateError } from './template.ts'
import type { Expression, Located, Path, SubExpression, TemplateTree } from './template-tree.ts'

/** What `this` is, what `../` is, and what the names of `as |item index|` stand for. */
export interface Scope {
  shape: Shape
  up?: Scope
  locals: Record<string, Shape>
  /** Inside `{{#each}}`, where `@index`, `@first` and `@last` mean something. */
  inEach: boolean
}

/** A stretch of a template, with what can be seen from it. */
export interface Place {
  template: Template
  scope: Scope
  /** What `{{> @partial-block}}` stands for here, and where that was written. */
  block?: { tree: TemplateTree; place: Place }
  /** The templates that led here, so that one which includes itself comes to an end. */
  trail: readonly string[]
}

/** One check of all templates. */
export interface FieldCheck {
  templates: ReadonlyMap<string, Template>
  root: Shape
  /** What templates may call, and the files that they may name to it. */
  helpers: readonly string[]
  assets: readonly string[]
  /** Names of the templates that were walked. */
  seen: Set<string>
  /** Errors by place and message: a partial that is included twice is told once. */
  errors: Map<string, Diagnostic>
}

/** Notes an error at a node. */
export function note(
  check: FieldCheck,
  place: Place,
  node: Located,
  code: string,
  message: string,
  hint?: string,
): undefined {
  const error = templateError(place.template, node, code, message, hint)
  check.errors.set(`${error.file}:${error.line}:${error.column}:${message}`, error)
}

const loopData: Record<string, Shape> = {
  index: 'number',
  key: 'text',
  first: 'flag',
  last: 'flag',
}

/** The shape of what an expression stands for, or undefined after noting what is wrong with it. */
export function shapeOf(check: FieldCheck, place: Place, node: Expression): Shape | undefined {
  if (node.type === 'PathExpression') return shapeOfPath(check, place, node)
  if (node.type === 'SubExpression') return shapeOfLookup(check, place, node)
  return node.type === 'NumberLiteral' ? 'number' : 'text'
}

function shapeOfPath(check: FieldCheck, place: Place, path: Path): Shape | undefined {
  const [head, ...rest] = path.parts
  if (path.data) return shapeOfData(check, place, path)
  const local = head !== undefined && path.depth === 0 ? place.scope.locals[head] : undefined
  if (local !== undefined) return fieldsDown(check, place, path, local, rest)
  let scope: Scope | undefined = place.scope
  for (let up = 0; up < path.depth && scope; up++) scope = scope.up
  if (scope) return fieldsDown(check, place, path, scope.shape, path.parts)
  const message = `"${path.original}" reaches out of the template`
  return note(check, place, path, 'E_TEMPLATE_FIELD', message, 'Pass it on as an argument.')
}

/** `@root.title`, and the variables of `{{#each}}`. */
function shapeOfData(check: FieldCheck, place: Place, path: Path): Shape | undefined {
  const [head = '', ...rest] = path.parts
  if (head === 'root') return fieldsDown(check, place, path, check.root, rest)
  const shape = place.scope.inEach ? loopData[head] : undefined
  if (shape !== undefined && rest.length === 0) return shape
  return note(check, place, path, 'E_TEMPLATE_FIELD', `No "${path.original}" is to be had here`)
}

/** `(lookup block "layout")`, the one call that stands inside others. */
function shapeOfLookup(check: FieldCheck, place: Place, node: SubExpression): Shape | undefined {
  const [of, key] = node.params
  if (node.path.original === 'lookup' && of && key?.type === 'StringLiteral') {
    const shape = shapeOf(check, place, of)
    return shape && fieldsDown(check, place, key, shape, [String(key.value)])
  }
  const hint = 'Inside a call only (lookup object "field") is known.'
  return note(check, place, node, 'E_TEMPLATE_HELPER', `Unexpected (${node.path.original} …)`, hint)
}

function fieldsDown(
  check: FieldCheck,
  place: Place,
  node: Located,
  start: Shape,
  parts: readonly string[],
): Shape | undefined {
  let shape = start
  for (const part of parts) {
    const fields = typeof shape === 'object' && 'fields' in shape ? shape.fields : {}
    const next = Object.hasOwn(fields, part) ? fields[part] : undefined
    if (!next) return note(check, place, node, 'E_TEMPLATE_FIELD', ...unknownField(part, fields))
    shape = next
  }
  return shape
}

function unknownField(part: string, fields: Record<string, Shape>): [string, string] {
  const names = Object.keys(fields)
  const near = nearest(part, names)
  const message = `Unexpected field "${part}"`
  if (near) return [message, `Did you mean "${near}"?`]
  if (names.length === 0) return [message, 'What it is asked of has no fields.']
  return [message, `The fields to be had here are ${names.join(', ')}.`]
}
