import type { FurnitureRule } from './page-rules.ts'

/**
 * Notices round a text: what asks for money or an opinion, tells of its copying, or guards a mail.
 * Tried on a whole line in small letters and without the marks round it, of up to 600 characters.
 */
export const noticeRules: readonly FurnitureRule[] = [
  [
    'feedback',
    'a question for the reader of the page',
    /^(?:(?:was|is|did you find) (?:this|the) (?:page|article|information|answer|content|guide|story|summary|explanation|translation)\b.{0,30}\b(?:helpful|useful|interesting)\b.{0,40}|(?:thank you|thanks) for your feedback|yes[ |/·]{1,3}no|report (?:a|an) (?:problem|error|issue|mistake|typo|correction)(?: (?:with|on|in) (?:this|the) (?:page|article|story|site|post))?|(?:give|send|leave)(?: us)? (?:your )?feedback(?: (?:on|about) this .{1,20})?|(?:spotted|found|noticed) (?:a|an) (?:mistake|error|typo).{0,60}|rate this (?:page|article|episode|recipe).{0,40}|is there anything wrong with this page)$/,
  ],
  [
    'letters',
    'an invitation to write to the editor',
    /^(?:do you have an opinion (?:on|about) .{0,80}\b(?:article|story|piece|column|read|raised)\b.{0,400}|(?:send|email|e-mail) (?:us )?(?:your )?letters? to the editor\b.{0,200}|(?:we|the editor) welcomes? (?:your )?letters\b.{0,200})$/,
  ],
  [
    'ends',
    'the end mark of a release',
    /^(?:ends|end of (?:the )?(?:press |media |news )?(?:release|statement))$/,
  ],
  [
    'contact',
    'whom the press may ask',
    /^(?:for )?(?:media|press) (?:contacts?|enquiries|inquiries|queries|office)(?: only)?(?: contact)?: .{0,200}(?:@|\d{3}).{0,100}$/,
  ],
  [
    'sources',
    'the texts that a digest was made from',
    /^sources: [^,.;:]{2,40}(?:, (?:and )?[^,.;:]{2,40}){2,12}$/,
  ],
  [
    'donation',
    'a plea for money',
    /^(?:support (?:us|our work|(?:our|independent|local|free|quality|public|community|investigative|nonprofit|non-profit)\b.{0,40}\b(?:journalism|reporting|media|newsroom|news|work|publishing))\b.{0,160}|(?:please )?consider (?:making a donation|donating|supporting|becoming)\b(?: to)? (?:us|our|a (?:supporter|member|subscriber|patron)|this (?:site|show|podcast|newsletter))\b.{0,120}|(?:make a (?:donation|contribution|gift)|donate|chip in)(?: (?:now|today|here|online|monthly|once)\b.{0,60}| from [£$€].{0,40}| to (?:us|our|support|keep)\b.{0,120})?|buy (?:me|us) a (?:coffee|beer).{0,40}|become a (?:supporter|patron|sustaining member)\b.{0,80}|if you (?:value|appreciate|rely on|can afford)\b.{0,160}\b(?:support|donat|contribut|subscri|member).{0,120}|(?:our journalism|this (?:site|newsletter|podcast|publication)) (?:relies|depends) on (?:readers?|donations|listeners|your|the support|supporters)\b.{0,160}|your (?:support|donation|contribution) (?:helps us|makes|keeps|allows us|means)\b.{0,120})$/,
  ],
  [
    'app',
    'a pointer to an app',
    /^(?:(?:download|get|install|try|open)(?: it)? (?:in )?(?:our|the)(?: [\p{L}\p{N}]+){0,2} app(?: (?:now|today|here|for (?:free|ios|android|iphone|breaking|price|news|alerts|the latest|more|offline)|on (?:the|your|ios|android)|to (?:get|read|listen|keep|never))\b.{0,60})?|(?:download|get)(?: it)? (?:on|from|in) (?:the )?(?:app ?store|google play).{0,40}|available on (?:the )?(?:app ?store|google play|ios|android).{0,40}|(?:the )?app ?store|google play|(?:use|open(?: in)?) app)$/u,
  ],
  [
    'copying',
    'a note of when or how the text was copied',
    /^(?:(?:page |text |article |content |originally )?(?:retrieved|scraped|crawled|captured|clipped|archived|exported|downloaded|fetched|saved|printed|transcribed|auto-?generated|generated|extracted|converted|copied|imported|indexed)(?: automatically| original)?(?:(?: on| at)?:? (?!in\b|from\b)[^.,;]{0,24}\d{4}\b[\d :,.tzgmuc+-]{0,20}|:? (?:from|by|with|using|via|at) (?:https?:\S+|\S+\.(?:com|org|net|io|gov|edu|info|app|example)\b\S*|.{0,30}\b(?:bot|crawler|scraper|tool|clipper|importer|script|parser|chatgpt|gpt|ai|archive)\b).{0,60})|(?:date )?(?:retrieved|accessed|scraped|crawled|clipped)(?: on)?:? .{0,24}\d{4}\b.{0,20}|(?:scraper|crawler|bot|user-agent|import id|clip id|doc(?:ument)? id|source id)[:#=] ?.{1,80}|.{0,40}\b(?:bot|crawler|scraper) v?\d[\d.]*\b.{0,60}|i am a bot\b.{0,160}|this (?:action|post|message|comment|summary|transcript) was (?:performed|posted|made|generated|created) (?:automatically|by an?)\b.{0,120})$/,
  ],
  [
    'mail-notice',
    'a notice that programs put under mails',
    /^(?:(?:confidentiality|disclaimer|legal) ?(?:notice|note)?: .{0,500}|.{0,60}\bthis e-?mail\b.{0,120}\b(?:confidential|privileged|intended (?:solely|only|for the))\b.{0,400}|.{0,60}\bthis (?:message|communication|transmission)\b.{0,160}\b(?:intended (?:solely|only|for)|privileged|recipients?|addressees?)\b.{0,400}|if you (?:have received|are not the intended|received)\b.{0,80}\b(?:in error|by mistake|recipient)\b.{0,400}|(?:please )?(?:consider|think (?:of|about)) the environment before printing.{0,60}|sent from (?:my|outlook|yahoo|mail|gmail|proton)\b.{0,60}|get outlook for .{1,20}|(?:caution|warning|external(?: e-?mail)?|\[external\])[:!\]]? .{0,40}\b(?:e-?mail|message|sender)\b.{0,60}\b(?:outside (?:of )?(?:the|your|our)|external|originated)\b.{0,160}|virus-free\b.{0,40}|you (?:received|are receiving|got) this (?:e-?mail|message|newsletter)\b.{0,200}|(?:view|open) (?:this (?:e-?mail|message)|it|in) (?:in )?(?:your |a )?(?:browser|web).{0,20}|to unsubscribe,? (?:click|from this|please|send|reply|visit|use|follow)\b.{0,140})$/,
  ],
]

/**
 * Shapes of strays, tried on the line as it stands: a name of an account, a row of prices, a trail
 * of crumbs.
 */
export const strayRules: readonly FurnitureRule[] = [
  ['handle', 'the name of an account', /^(?:(?:twitter|x|instagram|follow)[: ]+)?@[\w.]{2,30}$/i],
  ['hashtags', 'a row of tags', /^(?:#[\p{L}\p{N}_]{2,40}[\s,]*){2,20}$/u],
  [
    'ticker',
    'a price and its change',
    /^[\p{L}\p{N}&./'-]{1,20}(?: [\p{L}\p{N}&./'()-]{1,20}){0,3}:? [$€£¥]?\d[\d,]*(?:\.\d+)?(?: [▲▼↑↓])? ?(?:[▲▼↑↓] ?[$€£¥]?\d[\d,.]*%?|\(?[+\u2212–-] ?\d[\d,]*(?:\.\d+)?%?\)?|(?<= )\d[\d,.]*%)(?: ?\(?[+\u2212–-]? ?\d[\d,.]*%\)?)?(?: ?[▲▼↑↓])?$/u,
  ],
  [
    'crumbs',
    'the way to the page',
    /^[^>›»|.!?]{2,30} [>›»] [^>›»|.!?]{2,40}(?: [>›»] [^>›»|]{2,80}){1,5}$/,
  ],
]
