import { isRealDate } from '../../../language/dates.ts'
import type { Metadata } from '../../../model.ts'
import type { PdfDocument } from './open-pdf.ts'

const fileName =
  /\.(?:docx?|odt|rtf|pdf|pptx?|xlsx?|indd|qxd|tex|dvi|ps|html?|txt|cdr|ai|wpd|pages)$/i
const noTitle =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|no title|title|document\d*|doc\d*|new document|presentation\d*|powerpoint presentation|slide \d+|layout \d+|print(?:ing)?|full page|report|about:blank|https?:\/\/.*|file:.*)$/i
const noAuthor =
  /^(?:user|admin(?:istrator)?|owner|unknown|author|anonymous|root|me|hp|dell|lenovo|pc|microsoft(?: office)?(?: user)?|office|windows user|default user|.*@.*|\S*\d\S*|[a-z]+)$/i
/** Programs that print whatever there is: their date is the day of printing, not of writing. */
const printer = /skia|print to pdf|quartz|cups|wkhtmltopdf|bullzip|pdfcreator|scan/i

/** What a PDF says of itself, where that looks like something a person has written. */
export async function readInfo(document: PdfDocument): Promise<Metadata> {
  const { info, metadata } = await document.getMetadata()
  const fields = new Map<string, unknown>(Object.entries(info))
  const own = (name: string) => clean(fields.get(name))
  const xmp = (name: string) => clean(metadata?.get(name))
  const title = [xmp('dc:title'), own('Title')].find(isTitle)
  const author = [xmp('dc:creator'), own('Author')].find(isAuthor)
  const printed = printer.test(`${own('Producer')} ${own('Creator')}`)
  const date = printed ? undefined : (dateOf(own('CreationDate')) ?? dateOf(xmp('xmp:createdate')))
  const language = [own('Language'), xmp('dc:language')].find((tag) =>
    /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag),
  )
  return {
    ...(title && { title }),
    ...(author && { author }),
    ...(date && { date }),
    ...(language && { language }),
  }
}

/** XMP gives lists for some fields. */
function clean(value: unknown): string {
  const text = Array.isArray(value) ? value.filter((v) => typeof v === 'string').join(', ') : value
  if (typeof text !== 'string') return ''
  return text
    .replace(/[\p{Cc}\uFFFD]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,;]$/, '')
}

function isTitle(text: string): boolean {
  if (text.length < 4 || text.length > 300 || fileName.test(text) || noTitle.test(text))
    return false
  return /\p{L}{2}.*\s|\p{L}{5}/u.test(text) && !/^\S*[_\\/]\S*$/.test(text)
}

/** A user's account name ("jsmith", "u1234") is no author. */
function isAuthor(text: string): boolean {
  return text.length >= 3 && text.length <= 200 && /\p{L}{2}/u.test(text) && !noAuthor.test(text)
}

/** The day of `D:20250208122313Z` or of an ISO time; not the zero days of various clocks. */
function dateOf(text: string): string | undefined {
  const match = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/.exec(text)
  if (!match) return undefined
  const date = `${match[1]}-${match[2]}-${match[3]}`
  const zero = /^(?:1970-01-01|1980-01-01|1904-01-01|1899-12-3|2000-01-01)/.test(date)
  return !zero && isRealDate(date) && date > '1993' ? date : undefined
}
