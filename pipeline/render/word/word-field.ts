import { BuilderElement, type ParagraphChild, StringContainer, type XmlComponent } from 'docx'
import { run } from './word-text.ts'

/** A field as Word writes it: its instruction, and what it shows until Word counts anew. */
export function field(instruction: string, shown: string, style?: string): ParagraphChild[] {
  const before = [mark('begin'), new StringContainer('w:instrText', instruction), mark('separate')]
  return [...before.map(inRun), run(shown, style), inRun(mark('end'))]
}

const mark = (type: string): XmlComponent =>
  new BuilderElement({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  })

const inRun = (child: XmlComponent): ParagraphChild =>
  inline(new BuilderElement({ name: 'w:r', children: [child] }))

/** What stands among runs: the library writes any component there, and its type names only some. */
export const inline = (component: XmlComponent): ParagraphChild => component as ParagraphChild
