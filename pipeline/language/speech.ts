/** Closed classes of words by which English tells who says something. */
import { reportingVerbs } from './words.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Verbs that bring in somebody's own words, as they stand in a sentence. */
export const quotingVerbs: ReadonlySet<string> = new Set([
  ...reportingVerbs,
  ...set(`recalls recalled jokes joked shouts shouted chants chanted quips quipped declares declared
    complains complained promises promised vows vowed pleads pleaded continues continued testifies
    testified tweeted posts posted comments commented cries cried whispers whispered mutters muttered
    snaps snapped laughs laughed sighed agrees agreed disagrees disagreed puts put reads read branded
    brands labels labelled labeled denounces denounced hails hailed condemns condemned rejects rejected
    derides derided mocks mocked characterises characterised characterizes characterized likens likened
    decries decried accuses accused boasts boasted demands demanded jokes insists offered offers mused
    muses begged begs texted emailed radioed signed thought thinks pledges pledged speaks spoke
    deplores deplored defends defended welcomes welcomed thanks thanked wonders wondered judges judged
    judged rates rated finds concurred concurs protested protests interjected shot interrupted dubs dubbed termed
    corrects corrected apologises apologised apologizes apologized ruled advises advised informed instructed reminds reminded assures assured fears feared`),
])

/** Participles that do the same: "…, warning that". */
export const quotingParticiple =
  /\b(?:saying|arguing|warning|alleging|claiming|adding|insisting|telling|calling|describing|writing|noting|stating|suggesting|complaining|declaring|dismissing|accusing|predicting|explaining|stressing|asking|denouncing|hailing|criticising|criticizing|urging|labelling|labeling|branding|likening|deriding|condemning|praising|characterising|characterizing|recalling|promising|boasting|conceding|admitting|acknowledging|joking|pleading|demanding|shouting|chanting|mocking|decrying|citing|referring to)\b/i

/** Verbs that give a thing a name or a mark: one word in marks behind them is the speaker's. */
export const callingVerb =
  /\b(?:call(?:s|ed|ing)?|describ(?:es|ed|ing)|dismiss(?:es|ed|ing)|brand(?:s|ed|ing)|label(?:s|led|ling|ed|ing)?|denounc(?:es|ed|ing)|hail(?:s|ed|ing)|condemn(?:s|ed|ing)|lik?ened|lauds|lauded|praised|derid(?:es|ed|ing)|mock(?:s|ed|ing)|characteri[sz](?:es|ed|ing)|decri(?:es|ed)|judged|rated|term(?:s|ed))\b/i

const vagueHeads =
  'experts|observers|analysts|critics|commentators|officials|sources|skeptics|sceptics|people|insiders|opponents|supporters|campaigners|residents|protesters|protestors|demonstrators|neighbours|neighbors|locals|witnesses|parents|farmers|workers|staff|traders|investors|economists|scientists|researchers|scholars|lawyers|doctors|nurses|teachers|drivers|voters|villagers|employees|users|readers|customers|patients|students|pupils|fishermen|engineers|activists|advocates|industry figures|diplomats|backers|passengers|tenants|growers|historians|respondents|participants|interviewees|callers|shoppers|commuters|visitors|volunteers|others|leaders|members|lawmakers|politicians|ministers|managers|executives|veterans|survivors|relatives|friends|colleagues'
const vagueOne =
  'official|source|insider|observer|expert|analyst|critic|resident|diplomat|person|executive|manager|lawyer|doctor|nurse|teacher|driver|trader|investor|banker|worker|farmer|mother|father|parent|neighbour|neighbor|witness|woman|man|passenger|tenant|lawmaker|aide|adviser|advisor|employee|engineer|officer|colleague|friend|veteran|survivor|relative|student|pupil|patient|shopkeeper|customer|user|reader|consultant|broker|commentator|economist|scientist|researcher|villager|fisherman|voter|respondent|participant|interviewee|caller|shopper|commuter|visitor|volunteer'

const vague = new RegExp(
  `^(?:(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Aa] few|[Oo]ther|[Cc]ertain|[Aa] number of|[Oo]ne|[Tt]wo|[Tt]hree|[Aa]nother|[Aa]n?) )?(?:[\\p{L}-]+ ){0,3}?(?:${vagueHeads}|${vagueOne})\\b`,
  'iu',
)
const kin =
  'grandmother|grandfather|grandparent|wife|husband|sister|brother|daughter|son|aunt|uncle|cousin|niece|nephew|widow|widower|girl|boy|child'
const callings =
  'firefighter|paramedic|guard|clerk|soldier|sailor|pensioner|carer|cleaner|cook|cyclist|artist|musician|singer|guide|keeper|warden|ranger|porter|bystander|onlooker|caretaker|trustee|governor|delegate|member|candidate|graduate|apprentice|trainee|intern|mechanic|accountant|conductor|hairdresser|barber|waiter|waitress|landlady|lodger|refugee|migrant|prisoner|inmate|juror|listener|matron|commissioner|postman|carpenter|climber|walker|rider|bather|swimmer|angler|rescuer|councillor|clergyman'

/** Nouns for one person in small letters, as a source of a pattern: who "she" may be. */
export const personNouns = `${vagueOne}|${kin}|${callings}`

const oneOfMany = new RegExp(`^(?:${personNouns}|\\p{Ll}{3,}(?:man|woman|ist|ian))$`, 'u')

/** "My old head of department": known to the one who tells, not named. "My mother" is somebody. */
const ofSomebody = /^[Mm]y (?:[\p{Ll}’-]+ ){1,5}[\p{Ll}’-]+$/u
const ofKin = new RegExp(`\\b(?:mother|father|${kin})$`)

const definite = /^(?:the|its|his|her|their|our|my|this) /i
const fromNamedBody = / (?:at|of|from|for|with|on) (?:the )?\p{Lu}| (?:at|of|from) the /u
const someOf = /^(?:[Oo]ne|[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Tt]wo|[Tt]hree|[Aa] few) of /

/**
 * Whether a phrase speaks without being anybody in particular: "critics", "one official",
 * "a source close to the talks". "The auditors" and "nurses at Alder Hospital" are somebody.
 */
export function isAnonymous(phrase: string): boolean {
  if (ofSomebody.test(phrase) && !ofKin.test(phrase)) return true
  if (definite.test(phrase) || /^\p{Lu}[\p{L}’'-]+ \p{Lu}/u.test(phrase)) return false
  if (isOneOfMany(phrase)) return true
  if (/^(?:another|others|some|many|several|most|few|one)$/i.test(phrase)) return true
  return someOf.test(phrase) || (vague.test(phrase) && !fromNamedBody.test(phrase))
}

/**
 * "One driver at the Ferrybridge depot", "a tenant of Lark House": somebody, and neither the depot
 * nor the house. A spokeswoman speaks for hers.
 */
function isOneOfMany(phrase: string): boolean {
  const [, which = '', words = ''] =
    /^(an?|one|another) (.{2,80}?)(?: (?:at|of|from|for|with|on|in|who|to)\b|,|$)/i.exec(phrase) ??
    []
  const head = words.split(' ').at(-1) ?? ''
  if (head === '' || head.startsWith('spokes') || body.test(head)) return false
  return /^(?:one|another)$/i.test(which) || oneOfMany.test(head) || roleTitles.has(head)
}

/** Nouns that stand before a name and say what its bearer is. */
export const roleTitles = set(
  `ceo cfo coo cto chief executive president vice-president minister premier secretary chancellor
  mayor governor senator congressman congresswoman representative cllr councillor councilor councilman
  councilwoman alderman commissioner judge justice magistrate chair chairman chairwoman chairperson
  director manager head headteacher headmaster headmistress principal dean professor prof dr doctor
  mr mrs ms miss sir dame lord lady captain capt colonel col general gen sergeant sgt inspector
  superintendent constable sheriff detective lieutenant officer bishop archbishop rabbi imam father
  pastor reverend rev sister brother king queen prince princess ambassador analyst economist engineer
  scientist researcher historian author writer journalist reporter editor lawyer attorney barrister
  solicitor farmer fisherman fishmonger grower nurse midwife teacher lecturer builder architect
  spokesman spokeswoman spokesperson capitalist investor founder co-founder owner operator skipper
  campaigner activist resident neighbour neighbor mp msp mep rep sen gov hon deputy treasurer coach
  trader broker banker surgeon physician pharmacist vet veterinarian biologist chemist physicist
  geologist ecologist psychologist landlord developer planner surveyor consultant adviser advisor
  auditor ombudsman prosecutor coroner curator librarian chef baker butcher driver pilot harbourmaster smallholder negotiator volunteer
  clerk warden registrar matron rector vicar provost convener convenor bailiff bursar chaplain deacon marshal
  foreman forewoman ranger stationmaster postmaster archivist hotelier cellist violinist pianist composer conductor singer sculptor painter
  artist poet novelist playwright designer photographer blogger columnist correspondent dentist paramedic
  psychiatrist physiotherapist epidemiologist statistician mathematician sociologist anthropologist
  archaeologist meteorologist hydrologist ornithologist conservationist forester gamekeeper shepherd
  winemaker brewer cheesemaker mechanic welder hairdresser barber firefighter beekeeper gardener electrician plumber carpenter shopkeeper publican entomologist botanist`,
)

/** Words that make a capitalised phrase the name of a body or a place. */
export const bodyWords =
  /\b(?:Academy|Agency|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Centre|Center|Chamber|Church|Clinic|Coalition|College|Commission|Committee|Company|Congress|Corporation|Council|Court|Department|Directorate|Federation|Forum|Foundation|Fund|Government|Group|Guild|Gazette|Herald|Hospital|House|Inc|Initiative|Institute|Journal|League|Ledger|Limited|Ltd|Mail|Ministry|Network|News|Office|Organisation|Organization|Party|Police|Port|Post|Press|Review|School|Senate|Service|Society|Station|Telegraph|Times|Treasury|Tribune|Trust|Union|University|Watch|County|City|Street|Road|River|Island|Islands|Sea|Bay|Valley|North|South|East|West|Act|Bill|Plan|Project|Programme|Program|Scheme|Report|Survey|Growers|Owners|Farmers|Workers|Teachers|Infirmary|Confederation|Consortium|Partnership|Library|Museum|Theatre|Theater|Orchestra|Choir|Club|Railways?|Tramways?|Water|Ferries|Cruises|Airlines?|Airways|Airport|Hotel|Cathedral|Depot|Harbour|Docks|Courier|Echo|Chronicle|Observer|Argus|Guardian|Parliament|Inquiry|Tribunal|Aquarium|Zoo|Co-?operative|Holdings|Insurance|Mutual|Energy|Transport|Housing|Homes|Estates|Charity|Brewery|Dairies)\b/

/** The same in small letters, as a source of a pattern: "the council", "the water company". */
export const bodyNouns =
  'company|council|authority|ministry|department|agency|board|committee|government|bank|union|association|firm|group|court|commission|university|school|hospital|trust|charity|party|police|force|federation|college|museum|airline|operator|retailer|manufacturer|supplier|utility|regulator|watchdog|body|team|club|newspaper|paper|administration|cooperative|co-operative|society|institute|institution|foundation|campaign|organisation|organization|coalition|alliance|chamber|parish|county|city|town|state|office|service|clinic|panel|tribunal|church|port'

const body = new RegExp(`^(?:${bodyNouns})$`)
