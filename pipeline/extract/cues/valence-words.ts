/** General English lists for telling whether a change is for better or worse. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** What nobody wants more of, in any field; two words joined by `_`. */
export const unwanted = set(
  `cost costs expense expenses delay delays waste accident accidents death deaths injury injuries error
  errors mistake mistakes complaint complaints wait waits waiting_time waiting_times waiting_list
  waiting_lists queue queues absence absences crime theft thefts fraud emission emissions pollution
  noise unemployment poverty debt debts arrears deficit deficits loss losses damage hunger infection
  infections disease illness mortality shortage shortages backlog backlogs violence inequality
  congestion harm stigma failure failures fault faults leak leaks pain stress eviction evictions
  homelessness truancy bankruptcies risk risks paperwork overcrowding casualties fires collisions
  breakdowns relapse burglaries obesity malnutrition deforestation erosion`,
)

/** What everybody wants more of. Prices, wages and sales are not among them: that depends on the side. */
export const wanted = set(
  `job jobs employment safety quality attendance productivity efficiency reliability accuracy profit
  profits income incomes satisfaction access health trust confidence resilience output growth
  life_expectancy literacy revenue revenues survival transparency biodiversity morale comfort
  punctuality security welfare wellbeing well-being fairness visibility competitiveness`,
)

/** Verbs by which something itself becomes more or less. */
export const rises = set(
  `rise rises rose risen rising increase increases increased grow grows grew grown climb climbs climbed
  jump jumps jumped double doubles doubled triple triples tripled soar soars soared surge surges
  surged mount mounts mounted`,
)
export const falls = set(
  `fall falls fell fallen falling drop drops dropped decline declines declined decrease decreases
  decreased shrink shrinks shrank shrunk halve halves halved plunge plunges plunged slump slumps
  slumped dwindle dwindles dwindled disappear disappears disappeared vanish vanishes vanished`,
)

/** Verbs by which one thing makes another more or less. */
export const raises = set(
  `raise raises raised increase increases increased boost boosts boosted double doubles doubled create
  creates created cause causes caused`,
)
export const lowers = set(
  `cut cuts reduce reduces reduced lowers lowered halve halves halved slash slashes slashed curb
  curbs curbed prevent prevents prevented avoid avoids avoided lose loses lost shed sheds eliminate
  eliminates eliminated destroy destroys destroyed`,
)

/** Words before a noun that say more or less of it. */
export const more = set(`more higher longer greater increased rising growing bigger larger`)
export const less = set(
  `fewer less lower shorter smaller reduced falling shrinking declining poorer`,
)

/** Nouns of change: "a rise in complaints", "the loss of jobs". */
export const moreOf = set(`rise increase growth jump surge rises increases`)
export const lessOf = set(`fall drop decline decrease reduction cut loss falls cuts reductions`)
