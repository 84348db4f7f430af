import type { Diagnostic } from '../error.ts'
import { nearest } from '../language/nearest.ts'
import { includedPlaces, plainNames } from './included-places.ts'
import type { PageKind } from './page-kind.ts'
import { type FieldCheck, note, type Place, type Scope, shapeOf } from './resolve-path.ts'
import type { Shape } from './shape.ts'
import type { Template } from './template.ts'
import type {
  BlockCall,
  Expression,
  Mustache,
  TemplateStatement,
  TemplateTree,
} from './template-tree.ts'

/**
 * Checks every path of every template against the shape of the data, through `each`, `with` and
 * partials. The engine's strict mode sees a misspelt field in `{{titel}}` alone: in `{{#if}}`,
 * `{{#each}}` and the arguments of a partial it takes it for an empty one (handlebars.js#1708).
 *
 * @param templates by name; of those outside `partials/` that make pages of the kind, the ones that
 *   no other includes begin with its shape as `this`
 * @returns every error, in the order of the walk
 */
export function checkFields(
  templates: ReadonlyMap<string, Template>,
  kind: PageKind,
): Diagnostic[] {
  const { shape, helpers, assets } = kind
  const check: FieldCheck = {
    ...{ templates, root: shape, helpers, assets },
    ...{ seen: new Set(), errors: new Map() },
  }
  const scope: Scope = { shape, locals: {}, inEach: false }
  const whole = [...templates.values()].filter(
    ({ file }) => !file.includes('/') && kind.isMadeBy(file),
  )
  const included = new Set(whole.flatMap(({ tree }) => includedBy(tree)))
  const first = whole.filter(({ name }) => !included.has(name))
  // What is left unseen then is included by nothing but itself.
  for (const template of [...first, ...whole]) {
    if (check.seen.has(template.name)) continue
    check.seen.add(template.name)
    walk(check, { template, scope, trail: [template.name] }, template.tree)
  }
  return [...check.errors.values()]
}

/** The templates that a tree includes by a plain name. */
function includedBy(tree: TemplateTree | undefined): string[] {
  return (tree?.body ?? []).flatMap((node) => {
    if (node.type === 'BlockStatement') {
      return [...includedBy(node.program), ...includedBy(node.inverse)]
    }
    if (node.type === 'PartialStatement') return plainNames(node)
    if (node.type !== 'PartialBlockStatement') return []
    return [...plainNames(node), ...includedBy(node.program)]
  })
}

function walk(check: FieldCheck, place: Place, tree: TemplateTree | undefined): void {
  for (const node of tree?.body ?? []) visit(check, place, node)
}

function visit(check: FieldCheck, place: Place, node: TemplateStatement): void {
  if (node.type === 'MustacheStatement') visitMustache(check, place, node)
  if (node.type === 'BlockStatement') visitBlock(check, place, node)
  if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement') {
    for (const one of includedPlaces(check, place, node)) walk(check, one.place, one.tree)
  }
  if (node.type === 'Decorator' || node.type === 'DecoratorBlock') {
    const hint = 'Put it into a file of its own under partials/.'
    note(check, place, node, 'E_TEMPLATE_PARTIAL', 'Inline partials are not supported', hint)
  }
}

function visitMustache(check: FieldCheck, place: Place, node: Mustache): void {
  const { path, params } = node
  const name = path.type === 'PathExpression' ? path.original : String(path.value)
  if (check.helpers.includes(name)) {
    for (const argument of params) checkArgument(check, place, name, argument)
    return
  }
  if (params.length > 0 || path.type !== 'PathExpression') {
    unknownHelper(check, place, node, name, check.helpers)
    return
  }
  const shape = shapeOf(check, place, path)
  if (shape !== undefined && !isPrintable(shape)) {
    const hint = `Write {{#each ${name}}}, {{#if ${name}}}, or name a field of it.`
    note(check, place, node, 'E_TEMPLATE_FIELD', `"${name}" is no text or number to print`, hint)
  }
}

/** The argument of `picture` is a field; those of other helpers name style sheets and scripts. */
function checkArgument(check: FieldCheck, place: Place, helper: string, node: Expression): void {
  if (helper === 'picture') shapeOf(check, place, node)
  else checkAsset(check, place, node)
}

function checkAsset(check: FieldCheck, place: Place, node: Expression): void {
  const name = node.type === 'StringLiteral' ? String(node.value) : ''
  if (check.assets.includes(name)) return
  const near = nearest(name, check.assets)
  const hint = near ? `Did you mean "${near}"?` : 'Name a .css file of the templates, in quotes.'
  note(check, place, node, 'E_TEMPLATE_PARTIAL', `Unexpected style sheet "${name}"`, hint)
}

function isPrintable(shape: Shape): boolean {
  return shape === 'text' || shape === 'number' || (typeof shape === 'object' && 'oneOf' in shape)
}

const blockNames = ['each', 'if', 'unless', 'with']

function visitBlock(check: FieldCheck, place: Place, node: BlockCall): void {
  const { path, params, program, inverse } = node
  const [argument] = params
  if (!blockNames.includes(path.original) || !argument) {
    unknownHelper(check, place, node, `#${path.original}`, blockNames)
    return
  }
  const shape = shapeOf(check, place, argument)
  walk(check, place, inverse)
  if (path.original === 'if' || path.original === 'unless') {
    walk(check, place, program)
  } else if (shape !== undefined) {
    walkInner(check, place, node, shape)
  }
}

/** What stands within `{{#each}}` or `{{#with}}`, where `this` is another thing. */
function walkInner(check: FieldCheck, place: Place, node: BlockCall, shape: Shape): void {
  const { original } = node.path
  const inner = innerShape(original, shape)
  if (inner === undefined) {
    const message = `{{#${original}}} is given what is no ${original === 'each' ? 'list' : 'record'}`
    note(check, place, node, 'E_TEMPLATE_FIELD', message)
  } else {
    walk(check, { ...place, scope: innerScope(place.scope, node, inner) }, node.program)
  }
}

function innerShape(name: string, shape: Shape): Shape | undefined {
  if (typeof shape !== 'object') return undefined
  if (name === 'each') return 'each' in shape ? shape.each : undefined
  return 'fields' in shape ? shape : undefined
}

function innerScope(up: Scope, { path, program }: BlockCall, shape: Shape): Scope {
  const inEach = path.original === 'each'
  const locals = { ...up.locals }
  const [item, index] = program.blockParams ?? []
  if (item) locals[item] = shape
  if (index) locals[index] = 'number'
  return { shape, up, locals, inEach: inEach || up.inEach }
}

function unknownHelper(
  check: FieldCheck,
  place: Place,
  node: Mustache | BlockCall,
  name: string,
  known: readonly string[],
): void {
  const near = nearest(name.replace('#', ''), known)
  const hint = near ? `Did you mean "${near}"?` : `Known are ${known.join(', ')}.`
  note(check, place, node, 'E_TEMPLATE_HELPER', `Unexpected helper "${name}"`, hint)
}
