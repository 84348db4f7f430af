import { claim, type Pass } from '../label.ts'

/** Lines at either end of a text where somebody may have written what to do with it. */
const near = 4

const text =
  'text|article|document|passage|report|post|transcript|e-?mail|story|content|page|paper|speech|minutes|notes|draft|piece'

/** What somebody asks of a reader or a program. */
const request = new RegExp(
  `^(?:please |kindly |(?:can|could|would|will) you (?:please )?|i (?:need|want) you to |your task is to )?(?:summari[sz]e|translate|rewrite|proofread|analy[sz]e|extract|shorten|paraphrase|condense|rephrase|review|read|explain|turn|use|tag|label)\\b.{0,60}\\b(?:(?:the|this|following|attached|below|pasted) (?:\\w+ )?(?:${text})|(?:text|article) below)\\b.{0,200}$`,
  'i',
)
const role =
  /^you are an? .{0,60}\b(?:assistant|expert|analyst|editor|writer|journalist)\b.{0,200}$/i
/** What an answer begins with: "Sure! Here's a summary". */
const answer = new RegExp(
  `^(?:(?:sure|certainly|of course|absolutely|okay|ok|great)(?: thing)?[!,.:] .{0,200}|(?:here(?:'|’)?s|here is|here are|below is|below are|the following is|attached is) (?:the|a|an|your|my|some)\\b.{0,40}\\b(?:${text}|summary|translation|version|rewrite|overview|takeaways|points|breakdown)\\b(?:[^.]{0,80}(?::|below|asked|requested|wanted|mentioned|earlier|copied|pasted|promised)[^.]{0,40}|)[.:!]?)$`,
  'i',
)
const offer =
  /^(?:let me know if\b|would you like me to\b|do you want me to\b|i hope (?:this|that) helps|hope (?:this|that) helps|feel free to (?:ask|reach|let|copy)\b|if you(?:'d|’d| would)? (?:like|want|need),? (?:me to|i can)\b|is there anything else\b|thanks in advance).{0,200}$/i
const mark =
  /^[-=*<[(#\s]*(?:(?:begin|start|end|beginning) of (?:the )?(?:pasted |original )?(?:text|article|document|paste|clipping|transcript)|(?:begin|start|end) (?:text|article|document|paste|clipping)|(?:text|article|document|clipping) (?:begins|starts|ends)(?: here)?|(?:full|pasted|original) (?:text|article)(?: below| follows)?:?|copy[ -]?(?:and )?paste[d]?.{0,30}|snip)[-=*>\])#\s:]*$/i

/** Instructions and answers pasted round a text, which are no part of it. */
export const framing: Pass = (lines) => {
  const reason = 'speaks of the text to whoever was to work with it'
  for (const [i, item] of lines.entries()) {
    const { text: words } = item.line
    const first = i < near && (request.test(words) || role.test(words) || answer.test(words))
    const last = i >= lines.length - near && offer.test(words)
    if (words.length <= 300 && (first || last || mark.test(words)))
      claim(item, { label: 'junk', score: 0.95, rule: 'framing', reason })
  }
}
