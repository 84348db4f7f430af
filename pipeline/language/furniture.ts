/**
 * The furniture of web pages: what stands round a text and belongs to the page, not to it. The
 * phrases are those of English interfaces at large; a line must be nothing but the phrase.
 */

const network =
  '(?:facebook|twitter|x|linkedin|instagram|youtube|whatsapp|telegram|reddit|bluesky|mastodon|threads|email|rss|print|share)'

type Rule = [id: string, reason: string, pattern: RegExp]

/** Tried in order on a whole line, its case and final punctuation set aside. */
const rules: Rule[] = [
  [
    'share',
    'a row of share buttons',
    new RegExp(
      `^(?:share|tweet|pin it|share (?:this|on|via)\\b.{0,40}|(?:${network}[\\s,|·/]*)+|copy link|print(?: this)?(?: page| article)?|e-?mail (?:this|article)|save(?: (?:article|for later))?)$`,
    ),
  ],
  [
    'comments',
    'the comment box',
    /^(?:(?:\d+ )?comments?(?: \(\d+\))?|post (?:a )?comment|(?:leave|add|write|submit) (?:a |your )?(?:reply|comments?|review).{0,20}|no comments(?: yet)?|join the (?:discussion|conversation)|reply|be the first to comment|log in to (?:reply|comment)|comments are closed)$/,
  ],
  [
    'follow',
    'an invitation to follow',
    new RegExp(
      `^(?:follow(?:ing)?(?: us)?(?: on)?(?:[\\s,|·]*${network})*|follow (?:us|me|overview)\\b.{0,40}|like us on .{0,20}|connect with us.{0,30})$`,
    ),
  ],
  [
    'subscribe',
    'an invitation to subscribe',
    /^(?:subscribe\b.{0,60}|sign up (?:for|to|now|here|today)\b.{0,60}|sign up|join our (?:newsletter|mailing list).{0,30}|newsletters?|get the latest .{0,60}|get our .{0,40}newsletter.{0,20}|enter your e-?mail.{0,30}|your e-?mail.{0,20}|never miss .{0,40}|become a (?:member|subscriber|patron).{0,20}|support (?:us|our work|our journalism).{0,30}|donate(?: now)?)$/,
  ],
  [
    'account',
    'the account menu',
    /^(?:log ?in|sign ?in|log ?out|register|create (?:an )?account|my account|already a (?:member|subscriber).{0,20}|sign in.{0,3}(?:or|\/|\|).{0,3}register)$/,
  ],
  [
    'navigation',
    'page navigation',
    /^(?:menu|main menu|search|home|home ?page|skip to (?:main )?content|toggle navigation|navigation|close(?: menu)?|back(?: to .{1,30})?|back to top|top|next|previous|(?:next|previous|older|newer) (?:post|article|story|page|episode)s?.{0,60}|view all|see all|show (?:more|less)|load more|all (?:posts|articles|news)|categories|archives?|breadcrumbs?|sitemap|contact(?: us)?|about(?: us)?|advertise(?: with us)?|careers|help|faqs?|(?:jump|go) to .{1,20}|table of contents|in this article)$/,
  ],
  [
    'more',
    'a link to more',
    /^(?:read (?:more|the full (?:story|article|post|text)|next|on)\b.{0,60}|continue reading.{0,60}|learn more|find out more|see (?:more|also)|full story|click here.{0,40}|keep reading|download (?:the )?(?:pdf|app|report|now)|watch (?:the )?video|view (?:original|full) .{0,20})$/,
  ],
  [
    'related',
    'a row of other texts',
    /^(?:(?:related|recommended|popular|trending|latest|recent|top|more|most read|featured)(?: (?:articles?|posts?|stor(?:y|ies)|news|content|reading|videos?|episodes?|topics?|links?|coverage|now|this week|for you))*|you (?:may|might) also (?:like|enjoy|be interested in)|more (?:from|on|in|like this|stories|articles)\b.{0,40}|what to read next|editors?.? picks?|see also|don.t miss|keep exploring)$/,
  ],
  [
    'advertisement',
    'an advertisement',
    /^(?:advertisement|advertising|sponsored(?: (?:content|by .{1,40}))?|promoted|ad|ads by .{1,20}|story continues below.{0,30}|article continues below.{0,30})$/,
  ],
  [
    'cookies',
    'a cookie notice',
    /^(?:(?:we|this (?:web)?site|our (?:web)?sites?)\b.{0,40}\bcookies?\b.{0,200}|.{0,60}\bcookies? (?:policy|settings|preferences|notice)\b.{0,30}|(?:accept|reject|manage|allow)(?: all)?(?: cookies)?(?: (?:settings|preferences))?|by (?:continuing|using) .{0,80}\b(?:cookies|terms|privacy)\b.{0,120}|i agree|got it|ok)$/,
  ],
  [
    'legal',
    'the legal footer',
    /^(?:(?:©|\(c\)|copyright).{0,120}|.{0,60}all rights reserved.{0,60}|privacy(?: (?:policy|notice|statement|settings))?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|(?:privacy|terms|legal|imprint|accessibility|contact|about|help|cookies?)(?:[\s|·•/-]+(?:and )?(?:privacy|terms|legal|imprint|accessibility|contact|about|help|cookies?|policy|us|notice|of use|of service)){1,8}|disclaimer|powered by .{1,30}|do not sell my .{0,40})$/,
  ],
  [
    'counter',
    'a counter',
    /^(?:[\d.,]+ ?[km]? (?:views?|likes?|shares?|comments?|reads?|followers?|subscribers?|retweets?|reactions?|votes?|minutes? read|mins? read)|(?:viewed|views?|likes?|shares?|posted jobs|followers?|replies)[: ]+[\d.,]+ ?[km]?|\d+ min(?:ute)?s?(?: read)?|reading time.{0,20}|rate this.{0,20}|rating.{0,15})$/,
  ],
  [
    'player',
    'the controls of a player',
    /^(?:play(?: episode| now| video| all)?|pause|mute|listen(?: now| to (?:this|the) (?:article|episode|story).{0,30})?|(?:listen|watch) on .{1,40}|manage episode\b.{0,40}|download episode|transcript|show notes|add to (?:playlist|queue)|subscribe on .{1,40}|player fm.{0,40}|\d{1,2}:\d{2}(?::\d{2})?(?: ?\/ ?\d{1,2}:\d{2}(?::\d{2})?)?)$/,
  ],
  [
    'promotion',
    'a pointer to another medium',
    /^(?:(?:scan|use) the qr code.{0,80}|(?:watch|see|view|listen to) (?:the|our|my) (?:full |whole )?(?:video|podcast|episode|interview).{0,60}|link in (?:bio|description).{0,20}|(?:download|get) (?:the|our) app.{0,40})$/,
  ],
  [
    'loading',
    'a message of the page',
    /^(?:loading.{0,20}|please (?:wait|enable javascript).{0,60}|javascript (?:is|must be) .{0,60}|your browser .{0,80}|an error (?:has )?occurred.{0,40}|page not found|404.{0,20})$/,
  ],
]

/** Why a line is page furniture, or undefined. `rule` is stable; `reason` is for people. */
export function furniture(line: string): { rule: string; reason: string } | undefined {
  if (line.length > 260) return undefined
  const plain = line
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/^[^\p{L}\p{N}©(]+/u, '')
    .replace(/[^\p{L}\p{N})]+$/u, '')
    .toLowerCase()
  for (const [rule, reason, pattern] of rules) if (pattern.test(plain)) return { rule, reason }
  return undefined
}

/** Rules after which the rest of a page is furniture, too: its comments, its other texts. */
export const endsTheText: ReadonlySet<string> = new Set(['comments', 'related', 'legal'])
