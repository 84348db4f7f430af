const network =
  '(?:facebook|twitter|x|linkedin|instagram|youtube|whatsapp|telegram|reddit|bluesky|mastodon|threads|pinterest|messenger|tumblr|tiktok|flipboard|sms|e-?mail|rss|print|copy(?: the)? link|link copied|share)'

export type FurnitureRule = [id: string, reason: string, pattern: RegExp]

/**
 * Furniture of pages: what their menus, buttons and boxes say. Tried in order on a whole line, in
 * small letters and without the marks round it.
 */
export const pageRules: readonly FurnitureRule[] = [
  [
    'share',
    'a row of share buttons',
    new RegExp(
      `^(?:click to (?:share|e-?mail|print|tweet)\\b.{0,60}|(?:share|find us|send)(?: (?:this|on|via|to))?:?|post|posts|tweet(?: this)?|pin it|share (?:this|on|via)\\b.{0,40}|(?:share|find us)?(?: on)?:? ?(?:${network}[\\s,|·/]*)+|print(?: this)?(?: page| article| story)?|order reprints|(?:text|font) size|like this (?:story|article|post|page).{0,60}|like this|like loading|if you (?:enjoyed|liked|found) this (?:story|article|post|page|episode)\\b.{0,200}|e-?mail (?:this|article)|save(?: (?:article|for later))?)$`,
    ),
  ],
  [
    'replies',
    'the head of what readers wrote',
    /^(?:(?:\d{1,4}|one|two|three|four|five) (?:responses?|thoughts?|replies|comments?) (?:to|on) ["'“].{0,200}|readers['’]? comments|what (?:readers|others|people) are saying)$/,
  ],
  [
    'comments',
    'the comment box',
    /^(?:(?:\d+ )?comments?(?: \(\d+\))?|\d{1,4} comments? (?:to|on|so far)\b.{0,160}|(?:newest|oldest|top|all|reader) comments|(?:older|newer) comments|your comment is awaiting moderation.{0,20}|your e-?mail address will not be published.{0,60}|required fields are marked.{0,20}|notify me (?:of|by|via|when)\b.{0,80}|save my name\b.{0,120}|post (?:a )?comment(?: \(.{0,6}\))?|tell us what you think|(?:leave|add|write|submit) (?:a |your )?(?:reply|comments?|review).{0,20}|no comments(?: yet)?|join the (?:discussion|conversation)|reply|be the first to comment|log in to (?:reply|comment)|comments are closed.{0,40}|(?:show|view|read|hide|load|see)(?: all| the| more)?(?: \d+)? comments?(?: \(\d+\))?|comments? ?[(:|·-] ?\d+\)?|what do you think.{0,40}|(?:log|sign) in to (?:leave|post|join)\b.{0,40}|.{2,40} on \w+ \d{1,2}, \d{4} at \d{1,2}:\d\d ?[ap]m(?: (?:says|said))?|(?:\d{1,2}|an?) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago(?: at .{4,12})?|(?:sort|order) by:? (?:newest|oldest|best|most).{0,20}|report (?:abuse|comment)|(?:up|down)vote)$/,
  ],
  [
    'follow',
    'an invitation to follow',
    new RegExp(
      `^(?:follow(?:ing)?(?: us)?(?: on)?(?:[\\s,|·]*${network})*|follow (?:us|me|overview)\\b.{0,40}|like us on .{0,20}|connect with us.{0,30}|follow .{2,40} on (?:${network}[\\s,|·/]*(?:and )?)+)$`,
    ),
  ],
  [
    'subscribe',
    'an invitation to subscribe',
    /^(?:(?:click here to )?subscribe(?: (?:now|today|here|to|for|on|via|free)\b.{0,80})?|(?:like this (?:story|article).{0,3} )?sign up(?: (?:now|here|today|free|for free|in seconds))?|sign up (?:for|to|here)\b.{0,120}\b(?:newsletters?|briefings?|inbox|e-?mails?|alerts|updates|digest|bulletins?|free|round-?up)\b.{0,120}|sign up for .{1,24}|sign up:.{0,160}|(?:breaking|daily|weekly|morning|evening) (?:news)?(?:letter|briefing)?(?: e-?mails?)?|(?:get|receive) (?:breaking|the top|the best|our best|the latest|all the|more|a weekly|a daily)\b.{0,120}\b(?:news|stories|inbox|newsletter|e-?mail|alerts)\b.{0,60}|.{0,100}\b(?:delivered|sent|straight|direct|directly) (?:in|to|into) your (?:inbox|e-?mail)\b.{0,60}|want more (?:stories|articles|news|posts)\b.{0,40}|join (?:our|the) (?:newsletter|mailing list).{0,60}|join [\d,.]+k? (?:other )?(?:readers|subscribers|people)\b.{0,60}|newsletters?|(?:e-?mail|free) newsletters?|get the latest (?:news|stories|updates|headlines|posts)\b.{0,60}|enter your e-?mail.{0,30}|your (?:e-?mail(?: address)?|name)|e-?mail address|never miss (?:out|(?:a|an|our) (?:story|post|episode|issue|update|beat|article|thing|newsletter))\b.{0,40}|no spam.{0,60}|(?:.{0,100}[.!?] )?subscribe to our (?:[\w-]+ ){0,3}newsletters?\b.{0,80}|.{0,60}\bto subscribe to our newsletters?\b.{0,20}|(?:you have|you've|you are now) succ?ess?full?y subscribed\b.{0,40}|thank(?:s| you) for (?:signing up|subscribing)\b.{0,40}|every (?:day|week|morning|month) we send an e-?mail\b.{0,80}|i agree that .{2,40} (?:can|may) send me\b.{0,80}|want more .{2,40}\? (?:join|get|sign up)\b.{0,60}|subscribe: .{2,200}|(?:.{0,120}[.!?] )?(?:enter your e-?mail address|by (?:signing up|subscribing|submitting|registering),? you (?:agree|consent))\b.{0,160}|unsubscribe(?: (?:at )?any ?time| here| from .{1,30})?|you can unsubscribe\b.{0,60}|become a (?:member|subscriber|patron).{0,20})$/,
  ],
  [
    'account',
    'the account menu',
    /^(?:log ?in|sign ?in|log ?out|register|create (?:an )?account|my account|(?:already|are you) (?:a |have an )(?:member|subscriber|account).{0,30}|(?:log|sign) ?in (?:to (?:continue|read|your account|comment|view|save|access|manage)|or|with)\b.{0,40}|(?:subscribe|register|log in|sign in|to continue) (?:or \w+ \w+ )?(?:to (?:continue|keep|read)|reading)\b.{0,60}|(?:this (?:article|story|content) is )?for (?:subscribers|members) only|you have (?:\d+|no|reached) .{0,30}\b(?:articles?|limit)\b.{0,40}|forgot(?:ten)?(?: your)? password|sign in.{0,3}(?:or|\/|\|).{0,3}register)$/,
  ],
  [
    'crumbs',
    'the way to the page or to its neighbours',
    /^(?:skip to (?:the )?(?:main )?(?:content|navigation|search|footer)|skip navigation|home ?[>›»→|] ?.{1,120}|home \/ .{1,60} \/ .{1,80}|you are here:? .{1,120}|page \d{1,3}(?: (?:of|\/) \d{1,3})?|(?:(?:«|‹|<)? ?(?:previous|prev|first) )?(?:\d{1,3} ){1,12}(?:(?:…|\.\.\.) \d{1,4} )?(?:next|last|older|\d{1,4})(?: ?[»›>])?|(?:prev(?:ious)?|back)[ |·/«»‹›<>-]{1,5}next)$/,
  ],
  [
    'navigation',
    'page navigation',
    /^(?:menu|main menu|search|home|home ?page|skip (?:back|forward)\b.{0,20}|toggle navigation|navigation|close(?: menu)?|back(?: to .{1,30})?|back to top|top|next|previous|(?:next|previous|older|newer) (?:post|article|story|page|episode)s?.{0,60}|view all|see all|show (?:more|less)|load more|all (?:posts|articles|news)|categories|archives?|breadcrumbs?|sitemap|contact(?: us)?|about(?: us)?|advertise(?: with us)?|careers|help|faqs?|(?:jump|go) to .{1,20}|table of contents|in this article)$/,
  ],
  [
    'more',
    'a link to more',
    /^(?:read (?:more|the full (?:story|article|post|text)|next|on|also|in full)(?:(?: ?[:|»›>–—-] ?| (?:on|about|here|at|in|from|by)\b).{0,160})?|(?:more on this|see also|watch|listen|in pictures|go deeper|explore more|further reading|more on this story): .{3,160}|related: .{3,160}|continue reading.{0,60}|learn more|find out more|see (?:more|also)|full story|click here.{0,40}|also on [a-z0-9-]+\.[a-z]{2,6}\b.{0,160}|keep reading|turn to pages? \d{1,3}\b.{0,100}|continued (?:on|over) page \d{1,3}|download (?:the )?(?:pdf|app|report|now)|watch (?:the )?video|view (?:original|full) .{0,20})$/,
  ],
  [
    'related',
    'a row of other texts',
    /^(?:(?:related|recommended|popular|trending|latest|recent|top|more|most read|featured)(?: (?:articles?|posts?|stor(?:y|ies)|news|content|reading|videos?|episodes?|topics?|links?|coverage|now|this week|for you))*|you (?:may|might) also (?:like|enjoy|be interested in)|more (?:from|in|like this|stories|articles|on this)\b.{0,40}|what to read next|(?:read|see|watch) (?:this )?next|up next|next up|more stories|more to (?:read|explore)|most (?:viewed|shared|commented|discussed|watched|recent)|editors?.? picks?|more (?:great )?\S{1,20} stories|(?:recommended|read also|also read|you may also like|related (?:posts?|stor(?:y|ies)|articles?|videos?|reading|links?))(?: (?:posts?|stor(?:y|ies)|articles?|videos?|reading|links?))?: .{3,160}|see also|don.t miss|explore more on (?:this|these) (?:topics?|stor(?:y|ies))|quick links|keep exploring|(?:also )?in this section)$/,
  ],
  [
    'advertisement',
    'an advertisement',
    /^(?:advert(?:isement|ising)?(?: ?[-–—:|(·,]? ?(?:scroll|continue|keep|story|article|skip) .{0,40})?|sponsored(?: (?:content|by .{1,40}))?|promoted|ad|ads by .{1,20}|story continues below.{0,30}|article continues below.{0,30})$/,
  ],
  [
    'sponsor',
    'words of a sponsor',
    /^(?:this (?:episode|podcast|show|programme|newsletter|edition|issue|video)(?: of .{1,40})? (?:is|was|comes to you) (?:brought to you|sponsored|supported|made possible) by\b.{0,200}|(?:use|enter|with) (?:the )?(?:promo |discount |offer )?code \S{2,20} (?:for|to get|at) .{2,100})$/,
  ],
  [
    'transcript',
    'a notice above a transcript',
    /^(?:this |the )?transcript (?:is|was|has been) (?:(?:auto|machine|computer)[- ]?|automatically )?(?:generated|produced|created|transcribed)\b.{0,120}$/,
  ],
  [
    'cookies',
    'a cookie notice',
    /^(?:(?:we|this (?:web)?site|our (?:web)?sites?)\b.{0,40}\bcookies?\b.{0,200}|.{0,60}\bcookies? (?:policy|settings|preferences|notice)\b.{0,30}|(?:accept|reject|manage|allow)(?: all)?(?: cookies)?(?: (?:settings|preferences))?|we value your privacy\b.{0,200}|we and our (?:\d+ )?(?:trusted )?partners\b.{0,200}|by (?:continuing|using) .{0,80}\b(?:cookies|terms|privacy)\b.{0,120}|i agree|got it|ok)$/,
  ],
  [
    'legal',
    'the legal footer',
    /^(?:(?:©|\(c\)|copyright(?: ?[©@]| \(c\)|,? \d{4}| by\b|$)).{0,120}|.{0,60}all rights reserved.{0,60}|privacy(?: (?:policy|notice|statement|settings))?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|(?:privacy|terms|legal|imprint|accessibility|contact|about|help|cookies?)(?:[\s|·•/-]+(?:and )?(?:privacy|terms|legal|imprint|accessibility|contact|about|help|cookies?|policy|us|notice|of use|of service)){1,8}|disclaimer|powered by .{1,30}|do not sell my .{0,40})$/,
  ],
  [
    'tags',
    'the tags of a text',
    /^(?:(?:tags?|keywords|filed under|posted in|tagged(?: (?:with|as|under))?|more about): .{2,200}|posted in [\w&'-]{1,20}(?: [\w&'-]{1,20}){0,3}(?: ?[,|•] ?.{0,60}\btagged\b.{0,60})?|tags|topics|filed under)$/,
  ],
  [
    'author',
    'a note on the author',
    /^(?:about the authors?|(?:more|other|all) (?:articles|posts|stories) by .{2,40}|view all posts by .{2,40})$/,
  ],
  [
    'gallery',
    'the controls of a picture',
    /^(?:(?:image|photo|picture|slide)s? \d{1,3} (?:of|\/)(?: ?\/)? ?\d{1,3}|\d{1,3} of \d{1,3}|caption|(?:hide|show|close) captions?|(?:view|open|see|enlarge|click to enlarge|tap to expand)(?: the)? (?:gallery|slideshow|image|photos?|pictures?).{0,30}|click to enlarge|this slideshow .{0,40}|fullscreen)$/,
  ],
  [
    'counter',
    'a counter',
    /^(?:[\d.,]+ ?[km]? (?:views?|likes?|shares?|comments?|reads?|followers?|subscribers?|retweets?|reactions?|votes?|minutes? read|mins? read)|(?:viewed|views?|likes?|shares?|posted jobs|followers?|replies)[: ]+[\d.,]+ ?[km]?|(?:estimated )?(?:read(?:ing)?(?: time)?:? )?\d+[ -]?min(?:ute)?s?(?: (?:read|listen|watch|video))?|reading time.{0,20}|rate this(?: (?:page|article|post|story|episode|recipe|book|video))?|rating.{0,15})$/,
  ],
  [
    'player',
    'the controls of a player',
    /^(?:play(?: episode| now| video| all)?|pause|mute|listen(?: now| to (?:this|the) (?:article|episode|story).{0,30})?|(?:listen|watch) on .{1,40}|manage episode\b.{0,40}|download episode|transcript|show notes|add to (?:playlist|queue)|subscribe on .{1,40}|player fm.{0,40}|\d(?:\.\d{1,2})?x|listen (?:to (?:this|the) (?:article|episode|story|podcast|audio|full|interview|show)\b.{0,40}|(?:on|in|via) (?:apple|spotify|google|youtube|overcast|pocket|audible|amazon|deezer|soundcloud|the app|app)\b.{0,40})|listen ?[|·(-]? ?\d{1,2}(?::\d{2}| ?min(?:ute)?s?)\)?|(?:download|share) (?:audio|mp3|episode|transcript)|audio|(?:next|previous) episode:? .{0,100}|playback speed.{0,20}|\d{1,2}:\d{2}(?::\d{2})?(?: ?\/ ?\d{1,2}:\d{2}(?::\d{2})?)?)$/,
  ],
  [
    'promotion',
    'a pointer to another medium',
    /^(?:(?:scan|use) the qr code.{0,80}|(?:watch|see|view|listen to) (?:the|our|my) (?:full |whole )?(?:video|podcast|episode|interview).{0,60}|link in (?:bio|description).{0,20}|(?:download|get) (?:the|our) app.{0,40})$/,
  ],
  [
    'loading',
    'a message of the page',
    /^(?:loading.{0,20}|please (?:wait|enable javascript).{0,60}|javascript (?:is|must be) .{0,60}|your browser (?:does not|doesn't|is (?:not|out)|isn't|must|has)\b.{0,80}|an error (?:has )?occurred.{0,40}|page not found|404.{0,20})$/,
  ],
]
