import type { Metadata, TextLayer } from '../../model.ts'
import { elementsNamed, wordsIn, type XmlElement } from './xml-tree.ts'

/** Accounts and programs that sign what their users write. */
const nobody =
  /^(?:microsoft(?: office)? user|office user|user|guest|admin(?:istrator)?|author|owner|unknown|python-docx|apache poi|pandoc|un-named)$/i

const noTitle = /^(?:untitled|document\d*|microsoft word - .*|word document|title)$/i

/**
 * What a Word document says of itself (docProps/core.xml). Its title is that of a template as often
 * as its own, so a title that the text shows goes before it. When it was made is told in the log
 * only: that need not be the date of the text.
 */
export function coreMetadata(
  core: XmlElement | undefined,
  titled: boolean,
): { found: Metadata; log: TextLayer['log'] } {
  const title = propertyOf(core, 'title')
  const author = propertyOf(core, 'creator')
  const language = propertyOf(core, 'language')
  const created = propertyOf(core, 'created').slice(0, 10)
  const found: Metadata = {
    ...(title !== '' && !titled && !noTitle.test(title) && { title }),
    ...(author !== '' && !nobody.test(author) && { author }),
    ...(/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,5}$/i.test(language) && { language }),
  }
  const reason =
    'When the file was made need not be the date of the text; a sidecar may declare it.'
  return { found, log: created === '' ? [] : [{ rule: 'file-date', reason, text: created }] }
}

function propertyOf(core: XmlElement | undefined, name: string): string {
  const element = core && elementsNamed(core, name)[0]
  return element ? wordsIn(element) : ''
}
