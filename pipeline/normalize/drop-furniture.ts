import type { List, Root, RootContent } from 'mdast'
import { toString as wordsIn } from 'mdast-util-to-string'
import { furniture } from '../language/furniture.ts'
import type { Cleaning } from '../model.ts'
import type { Repair } from './repair.ts'

/**
 * Takes out blocks that read as page furniture: what a saved page keeps in its article ("Share this
 * post"), or a clipping in its Markdown. Blocks guessed from bare lines were judged as lines, with
 * their neighbours, and stay.
 */
export const dropFurniture: Repair = (tree, source) => {
  const log: Cleaning[] = []
  const children = tree.children.flatMap((node): RootContent[] => {
    const found = judge(node)
    if (!found) return [node]
    log.push(cleaningOf(node, found, source))
    return []
  })
  const result: Root = log.length > 0 ? { ...tree, children } : tree
  return { tree: result, log }
}

type Finding = ReturnType<typeof furniture>

function judge(node: RootContent): Finding {
  if ('data' in node && node.data?.guess) return undefined
  if (node.type === 'paragraph') return furniture(wordsIn(node))
  if (node.type === 'list') return judgeList(node)
  return undefined
}

/** A list is furniture when all its items are: "Facebook", "Email", "Print". */
function judgeList({ children }: List): Finding {
  if (children.some(({ data }) => data?.guess)) return undefined
  const found = children.map((item) => furniture(wordsIn(item)))
  return found.every((finding) => finding !== undefined) ? found[0] : undefined
}

function cleaningOf(node: RootContent, found: NonNullable<Finding>, source: string): Cleaning {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  return {
    start,
    end,
    rule: found.rule,
    action: 'removed',
    label: 'junk',
    reason: `reads as ${found.reason}`,
    text: source.slice(start, end),
  }
}
