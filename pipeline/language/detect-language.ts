import { functionWords } from './words.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** The commonest small words of languages in Latin letters, without those that English has, too. */
const smallWords: readonly [language: string, words: ReadonlySet<string>][] = [
  ['en', functionWords],
  [
    'de',
    set(`der die das und ist nicht ein eine einen einem einer mit für auf von dem den des sich auch
      wird werden sind wurde bei nach über zum zur sie ich wir dass oder aber wenn wie kann noch`),
  ],
  [
    'fr',
    set(`le la les des une et est pas pour dans que qui sur avec par au aux du ce cette sont il elle
      nous vous ne se plus ou mais leur ses être ont été comme`),
  ],
  [
    'es',
    set(`el la los las una y es que en de del por con para no se su sus al lo como más pero son fue
      está también este esta estos entre sobre cuando ha han ya muy`),
  ],
  [
    'it',
    set(`il la i gli le una e è che di del della dei delle per con non si nel nella al alla da dal sono
      anche come più ma questo questa ha hanno essere stato tra`),
  ],
  [
    'pt',
    set(`o os a as um uma e é que de do da dos das em no na nos nas por para com não se ao mais como
      mas foi são ou também seu sua pelo pela este esta`),
  ],
  [
    'nl',
    set(`de het een en van is niet met voor op dat die te zijn aan ook er maar om door bij wordt naar
      worden uit deze dit heeft hebben of als kan nog over`),
  ],
  [
    'sv',
    set(`och att det som en ett är inte för på med av till den har de om kan var sig från så ska vi
      eller men när också ett detta`),
  ],
  [
    'da',
    set(`og at det som en et er ikke for på med af til den har de om kan var sig fra så skal vi eller
      men når også dette blev bliver`),
  ],
  [
    'pl',
    set(`i w na z do nie się jest że to jak o po przez dla od są oraz ale za co by tym który która
      które być może już`),
  ],
  [
    'cs',
    set(`a v na se je že z do to s o pro jako by ale za po jsou od který která které být nebo při ve
      také jeho`),
  ],
  [
    'tr',
    set(`ve bir bu için ile da de olarak daha çok gibi olan en ne kadar sonra ama ya her veya değil
      var tarafından`),
  ],
  [
    'id',
    set(`yang dan di ini itu dengan untuk dari pada adalah tidak dalam akan ke oleh juga atau sebagai
      dapat ada karena mereka`),
  ],
]

/** Letters that one language, or a few that this tells apart, are written in. */
const scripts: readonly [language: string, letters: RegExp][] = [
  ['uk', /[іїєґ]/giu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['fa', /[پچژگ]/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['th', /\p{Script=Thai}/gu],
]

/** Characters from which more of a text tell no more. */
const enough = 4000
const enoughLetters = 6
const enoughWords = 6

/**
 * The language of a text as BCP 47, or undefined where it is too short or too mixed to say. By the
 * letters where those tell, else by the share of small words, where the best must lead clearly.
 */
export function detectLanguage(whole: string): string | undefined {
  const text = whole.slice(0, enough)
  const letters = count(text, /\p{L}/gu)
  if (letters < enoughLetters) return undefined
  if (count(text, /\p{Script=Latin}/gu) * 2 < letters) return byScript(text, letters)
  return bySmallWords(text)
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** A letter of a language's own, such as a kana, tells more than the script it shares. */
function byScript(text: string, letters: number): string | undefined {
  const own = new Set(['uk', 'ja', 'fa'])
  return scripts.find(
    ([language, pattern]) => count(text, pattern) >= letters * (own.has(language) ? 0.03 : 0.5),
  )?.[0]
}

/** Share of small words that running text reaches; lists of names stay below. */
const running = 0.16

/** A list of addresses repeats one; running text has several. */
const several = 3

/** Words without the parts of addresses, marks and codes ("href", "w600"), and without letters alone. */
const proseWord = /(?<![\p{L}\p{N}./=_<&;:-])\p{L}{2,}(?![\p{L}\p{N}/=_])/gu

/** Languages by their small words. */
const languagesOf = new Map<string, string[]>()
for (const [language, words] of smallWords)
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

const plain = (text: string): string =>
  /\p{Ll}/u.test(text)
    ? text.replace(/\p{L}+/u, (first) => first.toLowerCase())
    : text.toLowerCase()

/**
 * A small word counts where it has no capital, or is the first: "Los Angeles, La Paz, Las Vegas" are no Spanish, nor
 * "Die Zeit, Der Standard, Das Erste" German. In capitals throughout, all words count.
 */
function bySmallWords(text: string): string | undefined {
  const words = plain(text).match(proseWord) ?? []
  if (words.length < enoughWords) return undefined
  const held = new Map<string, string[]>(smallWords.map(([language]) => [language, []]))
  for (const word of words)
    for (const language of languagesOf.get(word) ?? []) held.get(language)?.push(word)
  const [best, next] = [...held].sort(([, a], [, b]) => b.length - a.length)
  if (!best || !next || best[1].length < words.length * running) return undefined
  if (new Set(best[1]).size < several) return undefined
  return best[1].length >= next[1].length * 1.2 ? best[0] : undefined
}
