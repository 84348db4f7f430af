/** What a page may be made of. Anything else could run, load, submit or lead elsewhere. */
export const allowedElements: ReadonlySet<string> = new Set(
  (
    'html head meta title body header main footer nav section article aside div p span a ' +
    'h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q figure figcaption pre code kbd samp var ' +
    'table caption colgroup col thead tbody tfoot tr th td ' +
    'abbr address b bdi bdo br cite data del dfn em hr i ins mark s small strong sub sup time u wbr ' +
    'details summary img svg g path line rect circle ellipse polyline polygon text tspan desc'
  ).split(' '),
)

/** What the front page may have besides: a page that is told what to show, and sends nothing. */
export const controlElements: ReadonlySet<string> = new Set(
  'search label input select option button output'.split(' '),
)

/** Whether a link leads to a file beside the page. */
export function isFileLink(url: string): boolean {
  return /^\.\/[\w.~%!'()*/-]+$/.test(url) && !/\/\.\.(?:\/|$)/.test(url)
}

/** Whether a link may stand in a page: within it, on the web, or to a mailbox. */
export function isSafeLink(url: string): boolean {
  return url.startsWith('#') || /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(url)
}
