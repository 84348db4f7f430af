import type { Element, Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { BriefError, type Diagnostic } from '../error.ts'
import { contentSecurityPolicy } from './helpers.ts'
import { allowedElements, isSafeLink } from './safe-html.ts'

/** What a page of some kind has to have, and may have. */
export interface PageRules {
  policy: string
  elements: ReadonlySet<string>
  /** The one script that may run; empty for none. */
  script: string
  isLink(url: string): boolean
}

const briefRules: PageRules = {
  policy: contentSecurityPolicy,
  elements: allowedElements,
  script: '',
  isLink: isSafeLink,
}

/**
 * Checks a finished page the way a browser reads it: that it declares its policy first, and that
 * it has nothing that could run, load or lead elsewhere, even if the template put that together
 * from pieces, as in `<{{x}} {{y}}="{{z}}">`.
 *
 * @throws BriefError `templates`, with every finding
 */
export function checkPage(page: string, file: string, rules: PageRules = briefRules): void {
  const tree = unified().use(rehypeParse).parse(page)
  const found = new Set<string>()
  const policies: string[] = []
  visit(tree, 'element', (element, _index, parent) => {
    const policy = policyOf(element)
    if (policy) policies.push(isFirst(element, parent) ? policy : 'not first')
    else for (const one of unsafeParts(element, rules)) found.add(one)
  })
  if (policies.length !== 1 || policies[0] !== rules.policy) {
    found.add('no {{security}} as the first thing in <head>')
  }
  if (found.size > 0) throw new BriefError('templates', [...found].map(finding(file)))
}

const finding =
  (file: string) =>
  (what: string): Diagnostic => ({
    code: 'E_TEMPLATE_UNSAFE',
    severity: 'error',
    message: `The page has ${what}`,
    file,
    line: 1,
    column: 1,
    hint: 'See templates/README.md for what a page may be made of.',
  })

/** The content of `<meta http-equiv="Content-Security-Policy">`. */
function policyOf({ tagName, properties }: Element): string | undefined {
  if (tagName !== 'meta' || !properties.httpEquiv) return undefined
  return String(properties.httpEquiv) === 'Content-Security-Policy'
    ? String(properties.content)
    : `unexpected http-equiv ${String(properties.httpEquiv)}`
}

function isFirst(element: Element, parent: Nodes | undefined): boolean {
  if (parent?.type !== 'element' || parent.tagName !== 'head') return false
  return parent.children.find((child) => child.type === 'element') === element
}

function unsafeParts(element: Element, rules: PageRules): string[] {
  const { tagName, properties } = element
  const made = tagName === 'style' || isOwnScript(element, rules)
  const parts = made || rules.elements.has(tagName) ? [] : [`<${tagName}>`]
  for (const [name, value] of Object.entries(properties)) {
    const text = String(value)
    if (isUnsafeAttribute(name, text, rules))
      parts.push(`${name}=${JSON.stringify(text.slice(0, 60))}`)
  }
  return parts
}

/** Data, or the very script that the page was given. */
function isOwnScript({ tagName, properties, children }: Element, { script }: PageRules): boolean {
  if (tagName !== 'script') return false
  if (properties.type === 'application/ld+json') return true
  const [only] = children
  return script !== '' && only?.type === 'text' && only.value === script
}

function isUnsafeAttribute(name: string, value: string, { isLink }: PageRules): boolean {
  if (
    /^on|^(?:style|srcDoc|srcSet|httpEquiv|action|formAction|ping|background|poster)$/i.test(name)
  ) {
    return true
  }
  if (name === 'src') return !/^data:image\/(?:png|jpeg|svg\+xml)[;,]/.test(value)
  if (/href$/i.test(name)) return !isLink(value)
  return /url\((?!#)/i.test(value)
}
