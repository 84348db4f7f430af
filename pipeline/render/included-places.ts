import { nearest } from '../language/nearest.ts'
import { type FieldCheck, note, type Place, type Scope, shapeOf } from './resolve-path.ts'
import type { Shape } from './shape.ts'
import type { Hash, PartialBlock, PartialCall, TemplateTree } from './template-tree.ts'

/** A tree to be checked, and what it can see. */
export interface IncludedPlace {
  place: Place
  tree: TemplateTree
}

/** The trees that stand where a partial is included, after noting what is wrong with the call. */
export function includedPlaces(
  check: FieldCheck,
  place: Place,
  node: PartialCall | PartialBlock,
): IncludedPlace[] {
  const [context] = node.params
  const given = context ? shapeOf(check, place, context) : place.scope.shape
  const shape = given && withHash(check, place, given, node.hash)
  const names = partialNames(check, place, node)
  if (shape === undefined) return []
  const scope: Scope = { shape, locals: {}, inEach: false }
  return names.flatMap((name) =>
    name === '@partial-block'
      ? partialBlock(check, place, node, scope)
      : partial(check, place, node, name, scope),
  )
}

/** The name of a partial as written, or none where it is looked up. */
export function plainNames({ name }: PartialCall | PartialBlock): string[] {
  if (name.type === 'PathExpression') return [name.original]
  return name.type === 'StringLiteral' ? [String(name.value)] : []
}

/** `key=value` arguments become fields beside those of the context. */
function withHash(check: FieldCheck, place: Place, shape: Shape, hash: Hash | undefined): Shape {
  if (!hash) return shape
  const fields = typeof shape === 'object' && 'fields' in shape ? { ...shape.fields } : {}
  for (const { key, value } of hash.pairs) fields[key] = shapeOf(check, place, value) ?? 'text'
  return { fields }
}

/** A plain name, or by `(lookup block "layout")` every value that the field can have. */
function partialNames(check: FieldCheck, place: Place, node: PartialCall | PartialBlock): string[] {
  if (node.name.type !== 'SubExpression') return plainNames(node)
  const shape = shapeOf(check, place, node.name)
  if (typeof shape === 'object' && 'oneOf' in shape) return Object.keys(shape.oneOf)
  const message = 'A partial can be named by a field only if the field has a fixed list of values'
  if (shape !== undefined) note(check, place, node, 'E_TEMPLATE_PARTIAL', message)
  return []
}

function partialBlock(
  check: FieldCheck,
  place: Place,
  node: PartialCall | PartialBlock,
  scope: Scope,
): IncludedPlace[] {
  const { block } = place
  if (block) return [{ place: { ...block.place, scope }, tree: block.tree }]
  const hint = 'Include this template as {{#> name}}…{{/name}}.'
  note(check, place, node, 'E_TEMPLATE_PARTIAL', 'No @partial-block is given here', hint)
  return []
}

function partial(
  check: FieldCheck,
  place: Place,
  node: PartialCall | PartialBlock,
  name: string,
  scope: Scope,
): IncludedPlace[] {
  const template = check.templates.get(name)
  if (!template) {
    const near = nearest(name, [...check.templates.keys()])
    const hint = near ? `Did you mean "${near}"?` : `Add partials/${name}.hbs.`
    note(check, place, node, 'E_TEMPLATE_PARTIAL', `Unexpected partial "${name}"`, hint)
    return []
  }
  if (place.trail.includes(name)) {
    note(check, place, node, 'E_TEMPLATE_PARTIAL', `The partial "${name}" includes itself`)
    return []
  }
  check.seen.add(name)
  const inner: Place = { template, scope, trail: [...place.trail, name] }
  if (node.type === 'PartialBlockStatement') inner.block = { tree: node.program, place }
  return [{ place: inner, tree: template.tree }]
}
