import type { Role } from '../../model.ts'

/**
 * The words by which English shows which part a sentence plays in an argument. General language
 * only: a subject's own words belong in the configuration. Good and bad turns of things are found
 * by `valence.ts`, from what moves and which way.
 */
export const rolePhrases: [role: Role, words: RegExp][] = [
  [
    'option',
    /\b(?:(?:one|another|an?|the (?:first|second|third|other|remaining|main|only)) (?:option|alternative|possibility) (?:is|would|was|for|to|remains)|options? (?:is|are|include|[A-Z]\b)|alternatively|could (?:instead|choose (?:to|between)|opt for)|(?:options|alternatives) remain|(?:the|a) choice (?:is |lies )?between|(?<=^Either )(?=[^.;]{3,120}\bor\b)\w+)/i,
  ],
  [
    'pro',
    /\b(?:(?:advantages?|benefits?|strengths?|merits?|upsides?) (?:is|are|was|were|lies?|include|of|to|for|that)\b|benefit(?:s|ed)? (?:from|the|all|both|every\w*|most|many)\b|arguments? (?:for|in favou?r of)|help(?:s|ed)\b|improve(?:s|d)?\b|strengthen(?:s|ed)?\b|protect(?:s|ed)?\b|preserve(?:s|d)?\b|speeds? up|sped up|(?:cheaper|safer|cleaner|simpler|healthier|fairer) (?:to|than|for)\b|easier to use|(?:is|are|was|were|proved|far|much) (?:faster|quicker|better|more accurate) (?:to|than|for)\b|more (?:efficient|reliable|accurate|effective|affordable|accessible|transparent)|makes? it (?:cheaper|safer|simpler)|sav(?:es?|ed) (?:up to |about |nearly )?(?:time|money|water|energy|lives|labour|labor|fuel|space|[$€£\d])|gain(?:s|ed)? (?!that\b|in\b|of\b|from\b|to\b|on\b|for\b|by\b|[$€£\d]|weight|notoriety|and\b|are\b|is\b|were\b|was\b|will\b|an? (?:reputation|bad)\b)|(?:was|proved|is) a success|work(?:s|ed) well|paid off|pays? for (?:itself|themselves)|(?:is|are|was|were) (?:effective|efficient|reliable|affordable)|breakthrough|impressive)/i,
  ],
  [
    'con',
    /\b(?:drawbacks?|disadvantages?|downsides?|weakness(?:es)?|shortcomings?|objections? (?:is|are|to)|arguments? against|critics (?:say|argue|warn|note|object|contend|point|fear)|criticisms?|burdens?(?! of proof)|burdensome|onerous|undermin(?:e|es|ed|ing)|weaken(?:s|ed)|hamper(?:s|ed)|hinder(?:s|ed)|backfire[sd]?|counterproductive|costly|too (?:expensive|costly|slow|dear|complex|weak|heavy)|(?:dearer|slower|harder|worse|costlier|riskier|more (?:expensive|dangerous|difficult|costly)) (?:to|than|for)\b|adds? (?:\w+ ){0,3}(?:delay|weeks|months|cost|costs|paperwork)|fail(?:s|ed) to|(?:do|does|did) (?:nothing|little) to|(?:rarely|never|no longer) works?\b|(?:do|does|did) not work\b|lo(?:st|ses?) (?:half|most|all|many|nearly|about|\d)|shortages? of|struggl(?:es|ed|ing) to|suffer(?:s|ed) from|(?:is|are|was|were) (?:expensive|unsafe|unfair|unreliable|inefficient|wasteful|unpopular)|at the expense of|(?:hurt|hurts|damages|damaged)\b|scep?ticism|skepticism|bottlenecks?)/i,
  ],
  [
    'risk',
    /\b(?:(?<!\b(?:no|low|lower|little|without|less) )risks?\b(?!-)|risky|threat(?:s|en|ens|ened)?\b|(?<!\b(?:no|out of) )dangers?\b|dangerous|vulnerab(?:le|ility|ilities)\b|hazard(?:s|ous)?\b|harmful|(?:could|may|might|would|will) (?:well |also |then |even |easily |soon )?(?:lose|refuse|fail|run (?:out|short|dry)|collapse|worsen|harm|hurt|undermine|backfire|break|suffer|miss|lack|be (?:lost|delayed|forced|damaged|harmed|overwhelmed)|have to close|go bankrupt|fall behind|deter|trigger|flood|turn against|lead to (?:\w+ )?(?:loss|losses|shortages?|delays?|conflict|closures?|harm|abuse))|run(?:s|ning)? (?:out|short|dry)\b|(?:fear(?:s|ed)?|warn(?:s|ed)?) (?:that|of)|exposed to|uncertaint(?:y|ies)|misus(?:e|ed))\b/i,
  ],
  [
    'result',
    /\b(?:found (?:that|no|an?|the|little|few|\d)|scored|achieved|reached (?=[$€£]?\d)|match(?:es|ed) (?!for\b|with\b)|comparable (?:to|with)|on (?:a )?par with|outperform(?:s|ed)|exceed(?:s|ed)|equalled|surpass(?:es|ed)|rose|fell|(?:has|have|had) (?:risen|fallen|grown|shrunk)|increased|decreased|declined|improved|grew|halved|doubled|tripled|dropped|shrank|climbed|slipped|(?:performed|did) (?:better|worse|as well|no better)|(?<!as a )results? (?:show|shows|showed|suggest|was|were|of)|benchmarks?|(?:cut|reduced|lowered|raised|increased|boosted|halved|doubled) [^.;,]{1,60} by (?:\d|(?:an? )?(?:half|third|quarter|fifth|sixth|tenth))|did not (?:reduce|change|rise|fall|increase|improve|differ|decline|grow|affect|lower|raise|find)|no (?:\w+ )?(?:change|difference|effect|improvement|increase|decline|link|rise) (?:in|between|on))\b/i,
  ],
  [
    'price-move',
    /\b(?:(?:shares\b|stock(?:s| market| price)\b|share prices?|index\b|prices?\b|market value|exchange rate|bond yields?)(?! of (?:pupils|the (?:people|population)))[^.,;]{0,40}\b(?:fell|fall(?:s|ing|en)?|drop(?:s|ped|ping)?|rose|ris(?:es|ing|en)|climb(?:s|ed)|gain(?:s|ed)|lost|slid|plunged|jumped|soared|slumped|doubled|halved|closed (?:up|down|higher|lower))|(?:raised|cut|lowered|increased|reduced|pushed up|drove up|doubled|halved) (?:the|its|their|his|her) prices?|(?:stock|share|price|market)s?(?: price)? (?:drop|fall|rise|slump|slide|jump|plunge)|sell-?off)\b/i,
  ],
  [
    'definition',
    /^(?!(?:There|It|This|That|These|Those|He|She|They|We|I|What|Here|Our|His|Her|Their|Its|Your|My)\b)(?:["“]?[\p{L}\p{N}’'() -]{2,50}["”]? (?:is|are) (?:an? |one |any )[\p{L}-]+(?: [\p{L}-]+){0,5} (?:that|which|whose|in which|by which|where|for)\b|(?:An? )?["“]?[\p{L}\p{N}’' -]{2,40}["”]? (?:means (?:an?|the|any|all)\b|refers to|stands for|denotes|is defined as|is the (?:share|number|ratio|sum|practice|degree|amount|art|study|time|difference) (?:of|by|between|in)\b))/u,
  ],
  [
    'method',
    /\b(?:methods?|methodology|techniques?|procedures?|algorithms?|by (?:\w+ly )?(?:using|combining|comparing|measuring|counting|adding|matching|weighing|asking|sampling|tracking|multiplying|dividing|averaging|training|teaching)|using|uses|used (?:data|figures|records|an? (?:\w+ )?(?:method|model|sample|survey|technique|scale))|built (?:up)?on|trained (?:on|by|with)|based on|(?:was|were) (?:measured|computed|calculated|counted|weighed|sampled|interviewed|surveyed|(?:tested|recorded|checked) (?:every|each|once|twice|daily|weekly|monthly)|randomly|selected at random)|(?:chosen|picked|drawn|selected) at random|(?:measured|compared) (?:the|every|each|all|\w+ (?:with|against))|(?<!\b(?:a|an|the|each|every|of|by) )(?:counted|weighed|surveyed|interviewed|sampled|timed) (?!as\b|for\b|on\b|day)[a-z\d]+)\b/i,
  ],
  [
    'limit',
    /\b(?:(?:does|do|did) not (?:include|cover|measure|say|show|reflect|name|mean that|prove|establish|count|tell|explain|distinguish)|did not find any|excludes?|excluding|not (?:been )?(?:verified|measured|audited|known|comparable|included|tested|reproduced)|no (?:evidence|comparison|data|figures?|measurements?|control group|way to)|(?:is|are|was|were|remains?) (?:unknown|unclear)|limitations?|limited to|cannot (?:be (?:compared|checked|verified|ruled|generali[sz]ed|known)|tell|show|say|prove)|too (?:small|few|early|short) to|small samples?|with caution|only [\d.]+[^.;]{0,30}\b(?:answered|responded|replied|took part)|misse[sd] part|remains? to be seen|open question|(?:nobody|no one) knows|any(?:body|one)(?:’|')s guess|leaves? out|left out|omits?|omitted|(?:do|does|did) not know\b|may not (?:represent|reflect|cover|apply|include|hold)|(?:should|must) not be (?:read|taken|seen|confused|construed|mistaken|understood|treated|regarded|interpreted)|(?:nobody|no one|none|no reader) should (?:conclude|assume|infer|read|take))\b/i,
  ],
  [
    'interest',
    /\b(?:(?:a|an|\w+’s|\w+'s|family|own|per cent|large) stakes? in|(?:own|owns|owned|holds?|held) (?:shares|a stake|stock)|investors? in|shareholders? (?:in|of)|(?:stud(?:y|ies)|survey|report|research|evaluation|trial|poll|paper|work|review)\b[^.;]{0,30}\b(?:paid for|funded|financed|sponsored|commissioned) by|(?:paid for|funded|financed|sponsored|commissioned) (?:the|this|that|its|their|his|her) (?:study|survey|report|research|evaluation|trial|poll|paper|review|work)|employed by|on the (?:payroll|board) of|sits? on (?:its|the) board|lobb(?:y|ies|ied|yists?)\b|consultants? (?:for|to)|conflicts? of interest|(?:financial|commercial|personal|vested|an) interest in|(?:formerly|previously) (?:at|of|with|worked)|former (?:employees?|advisers?|advisors?|directors?|partners?|officials?) (?:of|at)|(?:[’']s|his|her|their) (?:investments?|stakes?|shares) in|paid by|(?<=, )who (?:advises|owns|chairs|funds|works for|holds shares)|chief executive of|CEO of)\b/i,
  ],
]
