import { inLines, isShort, type Sign, several, wordsOfTitle } from './sign.ts'

/** The signs of minutes, and of letters and mails. */
export const recordSigns: readonly Sign[] = [
  {
    kind: 'minutes',
    points: 3,
    find: ({ title }) =>
      wordsOfTitle(
        title,
        /^(?:(?:draft|approved|unconfirmed|confirmed) )?minutes(?: of\b|:| [–—-]|$)|\bminutes of (?:the|a|its)\b.{0,60}\bmeeting\b|\bmeeting minutes\b/i,
      ),
  },
  {
    kind: 'minutes',
    points: 2,
    find: several(
      /^(?:present|in attendance|members present|apologies(?: for absence| received)?|absent|minutes taken by|matters arising|any other business|aob|(?:date|time) of (?:the )?next meeting|minutes of the (?:last|previous) meeting|resolved)(?=:|\s*$)/i,
      [2, 999],
      'parts of minutes',
    ),
  },
  {
    kind: 'minutes',
    points: 1,
    find: inLines(
      /\bthe (?:chair(?:man|woman|person)?|meeting) (?:opened|closed|adjourned)\b/i,
      isShort,
    ),
  },
  {
    kind: 'correspondence',
    points: 3,
    find: several(
      /^(?:>\s?)?(?:from|to|cc|bcc|sent|subject|reply-to):(?=\s)/i,
      [2, 999],
      'headers of a mail',
    ),
  },
  {
    kind: 'correspondence',
    points: 3,
    find: several(
      /^(?:dear (?=[^.?!]{2,60}[,:]$)|(?:(?:yours|kind|best|warm|sincerely|with kind) ?(?:sincerely|faithfully|truly|regards|wishes|yours)?)(?=,?$))/i,
      [2, 999],
      'words of a letter',
    ),
  },
]
