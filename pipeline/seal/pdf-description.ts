/** What a PDF says about itself. */
export interface PdfDescription {
  title: string
  /** Empty where nobody signs. */
  author: string
  subject: string
  keywords: string[]
  /** BCP 47. */
  language: string
  /** Stands for both creation and change; its milliseconds are dropped. */
  date: Date
  /** What wrote the PDF. */
  producer: string
  /** What made the document that was printed. */
  creator: string
}
