/** The words by which English shows whether a sentence advises, foresees or passes something on. */

/** Somebody advises: a verb of advice, or "should" and "must" of what ought to be done. */
export const recommends =
  /\b(?:(?<!\b(?:the|a|an|its|their|his|her|than|as|daily) )recommend(?:s|ed|ing)?|urg(?:es|ed|ing)|(?<!\b(?:a|an|the|per|each|every|phone|conference) )(?:call|calls|called|calling) (?:on|for)|propos(?:es|ed)(?= (?:that|to|an?|the)\b)|(?<!\bwho )advis(?:es|ed)\b(?! by)|advocat(?:es|ed|ing)(?= (?:for|that|an?|the|more|\w+ing)\b)|(?:wants?|asks?|asked|press(?:es|ed)) (?:the|its|all|every) (?:[a-z]+ ){1,3}to (?!be\b|know\b)|demands? that|demanded that|[A-Za-z]+s (?:advise|urge|propose|advocate|demand)(?= (?:that|an?|the|against|\w+ing|\w+ to)\b)|ought to|(?<!\b(?:that|which|who) )(?:should|must)(?: also| not| now| first| instead| therefore| at least)* [a-z]+)\b/i

/** "None of them recommends …" advises nothing; "can be called for" calls on no one. */
export const recommendsNothing =
  /\b(?:none|nobody|no one|neither|no \w+|does not|do not|did not|without|refus\w+ to|declin\w+ to|stop(?:s|ped) short of|cannot|can be|be|been|what)\b[^.,;]{0,60}\b(?:recommend|urg|call|propos|advis|advocat|demand)/i

/** "Should" and "must" of reading, of the past and of what is concluded, which advise nobody. */
export const noAdvice =
  /\b(?:(?:should|must) not be (?:read|taken|seen|confused|construed|mistaken|understood|treated|regarded|interpreted)|(?:nobody|no one|none|no reader) should|(?:should|must|ought to) have (?:never |not |also )?(?:been|gone|done|paid|said|made|met|put|cut|set|kept|left|sent|held|heard|told|found|lost|won|led|read|built|bought|brought|thought|taught|caught|come|become|begun|run|stood|understood|known|shown|drawn|\w+(?:ed|en))\b|(?:should|must|ought to) (?:know\b|be (?:noted|remembered|clear|said|right|wrong|true|released|due|available|ready|complete)|come as)|must\b[^.;]{0,120}\b(?:by law|by statute|under (?:the|its) (?:[\w-]+ ){0,3}(?:act|law|rules?|regulations?|code|treaty|contract))|must be (?:the|a|an) \w+ (?:that|who)|why \w+ (?:\w+ )?should|(?:whether|if) (?:[\w’'-]+ ){1,8}(?:should|must|ought)|(?:should|must|ought to)(?: not|n[’']t)? have to|(?:should|ought to|must) be (?:delighted|pleased|proud|glad|ashamed|grateful|happy|worried|concerned|surprised|relieved|enough|easy|obvious|possible|familiar))\b/i

/** Modals and verbs of what is to come, as of the writing. */
export const foresees =
  /\b(?:(?<!\b(?:which|who|whose \w+) (?:\w+ )?)(?:will|won.t|shall)|[a-z]+’ll|[a-z]+'ll|(?:is|are) (?:also |now |still |widely )?(?:expected|projected|forecast|predicted|likely|unlikely|set|due|scheduled|planned|bound|poised|about|going|on course|on track) (?:to|for)|(?<!\b(?:could|can|would|might|as) )expects? (?:that|to|an?|the|it|its|more|fewer|\w+ing|[\w ]{1,40} to)\b|predict(?:s|ed)|forecasts? (?:that|an?|the)|foresees?|projections? (?:show|suggest|put)|project(?:s|ed) (?:that|to)|anticipat(?:es|ed)|(?:plans?|intends?|aims?|hopes?|promises|pledges|pledged|vows|vowed|is planning|are planning) to (?!be\b)|(?<!\b(?:which|that|who) )(?:could|may|might|would|should)\b[^.;]{0,140}\b(?:by (?:20[2-9]\d|(?:the )?(?:end|start|middle) of|next)|in the (?:next|coming)|within (?:an?|the|\w+) (?:next )?(?:days?|weeks?|years?|months?|decades?)|next (?:year|month|week|spring|summer|autumn|winter))|(?<=^(?:By (?:20[2-9]\d|the (?:end|middle) of|next)|Within|In the (?:next|coming))\b[^.;]{0,60})\b(?:could|may|might|would))\b/i

/** A condition and what would follow: "If the vote fails, the clinic will close". */
export const followsFrom =
  /^(?:If|Should|Unless|Were|Without|Once|Until)\b[^.;]{3,120}, [^.;]{0,80}\b(?:will|would|could|may|might)\b(?! have \w+ed\b)|\bwould (?!have \w+(?:ed|en)\b)[^.;]{3,80}\b(?:if|unless)\b/

/** What was once foreseen is reported now: "had expected", "was due to open". */
export const foresaw =
  /\b(?:had (?:\w+ )?(?:expected|predicted|forecast|projected|planned|hoped|intended|promised|anticipated)|(?:was|were) (?:\w+ )?(?:expected|projected|forecast|predicted|likely|set|due|scheduled|planned|supposed|meant) to|(?:expected|planned|hoped|intended|meant) (?:[\w ]{1,30} )?to \w+)\b/i

/** "Dogs will bark when …": what is usual, not what is to come. */
export const habit =
  /\b(?:will|’ll|'ll)\b[^.;]{0,60}\b(?:when(?:ever)?|often|always|usually|typically|sometimes|as a rule|every time)\b|\b(?:often|always|usually|typically|sometimes|generally) will\b/i

/** A day or year behind "will": a plan after all. */
export const dated =
  /\b(?:20[2-9]\d|next (?:year|month|week|spring|summer|autumn|winter)|tomorrow)\b/i

/** Somebody says it; in lower case, since "United States" states nothing. */
export const reports =
  /\b(?:claim(?:s|ed)?|alleg(?:es|ed|edly)|report(?:s|ed|edly)(?! cases?\b)|purport(?:s|ed|edly)|suppos(?:ed|edly)|rumou?red|(?:is|are|was|were) (?:said|thought|believed|understood|rumou?red|alleged) to|[Aa]ccording to|argu(?:es|ed|ing)|says|(?<!\b(?:is|are|was|were|be|been|being|to) )said|told|stated|asserts?|asserted|contends?|contended|maintains? that|insists?|insisted|suggests?|suggested|believes?|believed|acknowledg(?:es|ed)|admit(?:s|ted) (?:that|to)|warns?|warned|concedes?|conceded|notes that|noted|describes?|described|reasons? that|reasoned|den(?:y|ies|ied)|concluded|ruled that|found that|accus(?:es|ed)|object(?:s|ed) (?:that|to)|fears?|feared|complain(?:s|ed)|(?:we|they|critics|people|experts|analysts|officials|residents|researchers|some|many|most|others) (?:say|argue|think|fear|warn|claim)|praise[sd]|critici[sz]e[sd]|condemn(?:s|ed)|thinks|deems|deemed|estimate[sd]? that|reckons?|blame[sd]|doubts|[A-Za-z]+s (?:say|argue|think|believe|fear|warn|claim|blame|report|estimate|insist|contend|complain|suspect|expect|doubt|deny)(?= (?:that|the|an?|it|they|their|this|these|no|more|he|she|many|most)\b))\b/
