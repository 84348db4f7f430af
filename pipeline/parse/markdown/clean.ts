import type { Definition, Delete, Html, Link, Nodes, Parents, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Cleaning, SourceFile } from '../../model.ts'
import { cleaning, spanOf } from '../cleaning.ts'
import { linkFate, linkReasons } from '../safe-link.ts'

/**
 * Takes out of a tree, in place, what has no words to quote (raw HTML, pictures, definitions),
 * gives link references their targets, and unwraps links that lead elsewhere than to the web.
 *
 * @returns the log of it
 */
export function cleanMarkdown(tree: Root, file: SourceFile): Cleaning[] {
  const log: Cleaning[] = []
  cleanChildren(tree, { file, log, definitions: definitionsIn(tree), within: '', inline: false })
  return log
}

interface Context {
  file: SourceFile
  log: Cleaning[]
  definitions: Map<string, Definition>
  /** Name of the raw element, such as `script`, whose end tag is still to come; or empty. */
  within: string
  /** Among inline nodes: elsewhere raw HTML is whole blocks. */
  inline: boolean
}

/** The first definition of a label counts. */
function definitionsIn(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  return definitions
}

function cleanChildren(parent: Parents, context: Context): void {
  const kept: Nodes[] = []
  for (const node of parent.children) {
    if ('children' in node) {
      const full = node.children.length > 0
      cleanChildren(node, context)
      // An empty cell holds its column; other nodes that have lost their words go.
      if (full && node.children.length === 0 && !cellLike.has(node.type)) continue
    }
    context.inline = inlineParents.has(parent.type)
    kept.push(...cleanNode(node, context))
  }
  // The nodes kept are children of this parent already, or stand in for one of their kind.
  parent.children = kept as typeof parent.children
  if (!markup.has(parent.type)) context.within = ''
}

const cellLike = new Set(['tableCell', 'tableRow', 'table', 'listItem'])
const markup = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference'])
const inlineParents = new Set([...markup, 'paragraph', 'heading', 'tableCell'])

function cleanNode(node: RootContent, context: Context): Nodes[] {
  switch (node.type) {
    case 'html':
      return cleanHtml(node, context)
    case 'image':
    case 'imageReference':
      note(context, node, 'image', 'A picture has no words to quote.')
      return []
    case 'definition':
      note(context, node, 'link-definition', 'The target of a link elsewhere in the text.')
      return []
    case 'linkReference': {
      const url = context.definitions.get(node.identifier)?.url ?? ''
      const { children, position } = node
      return cleanLink(
        { type: 'link', title: null, url, children, ...(position && { position }) },
        context,
      )
    }
    case 'link':
      return cleanLink(node, context)
    case 'delete':
      return cleanStruck(node, context)
    default:
      if (context.within === '' || !('value' in node)) return [node]
      note(context, node, 'raw-html', `Stands in a <${context.within}>.`)
      return []
  }
}

function note({ log, file }: Context, node: Nodes, rule: string, reason: string): void {
  const what = { rule, action: 'removed', label: 'junk', reason } as const
  log.push(cleaning(file, spanOf(node.position), what))
}

/** Tags go; what stands between those of a script goes too, and `<br>` breaks the line. */
function cleanHtml(node: Html, context: Context): Nodes[] {
  const { value, position } = node
  if (/^<br\s*\/?>$/i.test(value)) return [{ type: 'break', ...(position && { position }) }]
  const tag = /^<(\/?)(script|style|template|noscript|svg|math|iframe|object)(?=[\s/>])/i.exec(
    value,
  )
  const name = tag?.[2]?.toLowerCase() ?? ''
  if (tag?.[1] === '/' && name === context.within) context.within = ''
  else if (tag?.[1] === '' && context.inline && context.within === '' && isOpen(value, name))
    context.within = name
  note(context, node, 'raw-html', 'Raw HTML in Markdown is not read.')
  return []
}

/** Whether the HTML leaves the element open that it begins with. */
function isOpen(value: string, name: string): boolean {
  return !value.toLowerCase().includes(`</${name}`) && !value.endsWith('/>')
}

/** Words between `~~` are taken back; single `~` lower them in pandoc, as in H~2~O. */
function cleanStruck(node: Delete, context: Context): Nodes[] {
  if (!context.file.text.startsWith('~~', node.position?.start.offset)) return node.children
  note(context, node, 'struck', 'Words that are struck out.')
  return []
}

function cleanLink(link: Link, context: Context): Nodes[] {
  const fate = linkFate(link.url)
  if (fate === 'kept') return [link]
  const what = { rule: fate, action: 'changed', label: 'paragraph' } as const
  const reason = linkReasons[fate]
  context.log.push(cleaning(context.file, spanOf(link.position), { ...what, reason }))
  return link.children
}
