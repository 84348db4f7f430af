/** Abbreviations at the end of a text, told apart by what follows them. */

const open = '(?:^|[\\s(\\[“"\'‘])'
const atEnd = (words: string): RegExp => new RegExp(`${open}(?:${words})\\.$`)

/** A name or a number follows these: never the end of a sentence. */
const leading = atEnd(
  'Mr|Mrs|Ms|Messrs|Mme|Mlle|Dr|Prof|Gov|Sen|Rep|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Insp|Supt|Cllr|Hon|Rev|Fr|Pres|St|Mt|Ft|vs|v|Ch|pp|p|para|paras|cf|viz|ca|approx|est|Pub|e\\.g|i\\.e',
)

/** A number follows these, or they are words: "No. 12", and the answer "No." */
const counted = atEnd(
  '[Nn]o|[Nn]os|[Ff]igs?|[Tt]ab|[Ee]qs?|[Ss]ecs?|[Aa]rts?|[Vv]ols?|ss?|rr?|cls?|regs?|[Aa]pp|[Ee]xh?|[Rr]efs?|[Pp]t',
)
/** 12, (3), #4, B7, IV, c; not "I" and "A", which open a sentence behind the answer "No." */
const count = /^\(?[\d#§]|^\p{Lu}-?\d|^(?:[IVXL]{2,}|[ivxl]+|[B-HJ-Z])(?=[\s.,;:)]|$)/u

const monthName = atEnd('Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec')

/** "(ed. Ann Lee)" */
const inBrackets = /\((?:eds?|trans|tr|rev|repr)\.$/

/** Abbreviations that may end a sentence: they do before a word that opens one. */
const soft = new RegExp(
  `${open}(?:(?:[A-Za-z]\\.){2,4}|[A-Z]\\.|(?:Jr|Sr|Inc|Corp|Co|Ltd|LLC|Bros|Dept|Univ|Assn|Ave|Blvd|etc|al|Ph\\.D|p\\.m|a\\.m)\\.)$`,
)

/** Whether a text ends in an abbreviation, so that `next`, which stands behind it, goes on. */
export function endsInAbbreviation(
  head: string,
  next: string,
  opens: (next: string) => boolean,
): boolean {
  if (leading.test(head) || inBrackets.test(head)) return true
  if (counted.test(head) && count.test(next)) return true
  if (monthName.test(head) && /^\d/.test(next)) return true
  return soft.test(head) && !opens(next)
}

/** Whether a text ends in an abbreviation of any kind. */
export const mayAbbreviate = (head: string): boolean =>
  [leading, counted, monthName, inBrackets, soft].some((pattern) => pattern.test(head))

/** Words of four letters and more that are written short, with a stop, before a figure. */
export const shortWords: ReadonlySet<string> = new Set(
  `approx appx arts bull chap chaps circ cols conf corr diss dist edns eqns figs incl inst max mins
  misc orig paras part pars prop proc prob refs regs resp sched secs sect ser spec subd subs supp
  suppl tabs temp trans vols wght`.split(/\s+/),
)
