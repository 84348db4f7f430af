import type { Processor } from 'unified'

/** Of a Markdown token and of the compiler that makes nodes of tokens, what is used here. */
type Token = object

interface Node {
  type: string
  value?: string
}

interface Compiler {
  stack: Node[]
  enter(node: Node, token: Token): void
  exit(token: Token): void
  sliceSerialize(token: Token): string
}

type Handle = (this: Compiler, token: Token) => void

interface Extension {
  exit?: Record<string, Handle>
}

/**
 * Keeps the box of a task as text where it stands in no list item. A line behind an empty item is
 * a paragraph of its own, and its box is taken for one nevertheless:
 *
 *     12)
 *     [x] *
 *
 * GitHub's extension then marks whatever is open, the root for one, and loses the characters; its
 * development build stops.
 */
export function keepStrayChecks(this: Processor): void {
  // Of the list's many types of extensions only the field above is used.
  const extensions = (this.data().fromMarkdownExtensions ?? []) as (Extension | Extension[])[]
  for (const { exit } of extensions.flat()) {
    if (!exit?.taskListCheckValueChecked) continue
    for (const value of ['taskListCheckValueChecked', 'taskListCheckValueUnchecked'])
      exit[value] = onlyInItems(exit[value])
    exit.taskListCheck = keepAsText
  }
}

const inItem = ({ stack }: Compiler): boolean => stack.at(-2)?.type === 'listItem'

function onlyInItems(handle: Handle | undefined): Handle {
  return function (token) {
    if (inItem(this)) handle?.call(this, token)
  }
}

const keepAsText: Handle = function (token) {
  if (inItem(this)) return
  this.enter({ type: 'text', value: this.sliceSerialize(token) }, token)
  this.exit(token)
}
