/** Closed word classes of English that rules of layout and meaning lean on. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words that carry grammar, not content; also what a title in title case leaves small. */
export const functionWords = set(
  `a an the and or but nor so yet for of in on at to by with from into onto over under after before
  between among against about as than that which who whom whose what when where why how if whether
  while though although because since until unless is are was were be been being am do does did has
  have had having will would shall should can could may might must not no it its he him his she her
  they them their we us our you your i me my this these those there here such both each every all
  any some many most more much few other another same own just only also too very then now up down
  out off via per`,
)

/** Words that open a sentence by pointing back to the one before. */
export const danglingOpeners = set(
  `this that these those it its he him his she her they them their such however but yet so thus
  therefore moreover furthermore additionally also meanwhile instead otherwise nevertheless
  nonetheless hence then consequently and or nor still again similarly likewise conversely here
  there both neither either accordingly besides another indeed rather`,
)

/** Verbs by which a text says that somebody says something, as they stand in a sentence. */
export const reportingVerbs = set(
  `say says said state states stated claim claims claimed argue argues argued report reports reported
  note notes noted warn warns warned suggest suggests suggested believe believes believed contend
  contends contended maintain maintains maintained insist insists insisted assert asserts asserted
  acknowledge acknowledges acknowledged admit admits admitted concede concedes conceded explain
  explains explained write writes wrote tell tells told add adds added announce announces announced
  estimate estimates estimated predict predicts predicted expect expects expected forecast forecasts
  recommend recommends recommended urge urges urged call calls called propose proposes proposed
  describe describes described conclude concludes concluded caution cautions cautioned stress
  stresses stressed emphasize emphasizes emphasized emphasise emphasises emphasised point points
  pointed allege alleges alleged reason reasons reasoned praise praises praised lament laments
  lamented criticize criticizes criticized criticise criticises criticised deny denies denied
  confirm confirms confirmed reveal reveals revealed hold holds held find finds found observe
  observes observed dismiss dismisses dismissed frame frames framed laud lauds lauded see sees
  object objects objected reply replies replied ask asks asked answer answers answered repeat
  repeats repeated counter counters countered respond responds responded remark remarks remarked
  outline outlines outlined present presents presented discuss discusses discussed`,
)

/** Nouns that stand alone as the heading of a part. */
export const headingNouns = set(
  `abstract acknowledgements aims analysis annex appendix approach assessment background benefits
  challenges conclusion conclusions considerations context contents costs data definitions
  discussion drawbacks evaluation evidence examples findings foreword funding further glossary
  goals highlights history impact implementation implications introduction issues key lessons
  limitations limits main methodology methods milestones next notes objectives options outcomes
  outlook overview points problem problems progress purpose questions recommendations reasons
  references results risks scope solution solutions sources steps strengths summary takeaways
  themes timeline tips topics weaknesses facts faq pros cons details figures requirements`,
)

/** Prepositions and conjunctions: a line that ends in one has lost its rest. */
export const hangingWords = set(
  `with by in of from and or for to at on the a an as via between into than`,
)

/** Marks that end a sentence, with what may close behind them. */
export function endsSentence(text: string): boolean {
  let i = text.length - 1
  while (i >= 0 && '"”’\')]»」'.includes(text.charAt(i))) i--
  return i >= 0 && '.!?…。！？'.includes(text.charAt(i))
}

/** The words of a text: runs of letters, digits and what stands inside words. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'._&+-]*/gu) ?? []
}
