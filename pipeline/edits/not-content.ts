/** Elements that are never content: programs, drawings, and what a reader fills in or presses. */
export const notContent: ReadonlySet<string> = new Set(
  `applet area base button canvas datalist dialog embed form frame frameset head iframe input link
  map menu meta meter nav noembed noframes noscript object optgroup option output param progress
  script select style svg template textarea title`.split(/\s+/),
)
