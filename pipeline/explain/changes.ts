import type { AudienceConfig, BlockConfig } from '../config/types.ts'
import type { Claim, Ledger } from '../model.ts'
import type { LeftOut } from '../select/left-out.ts'

/** What may be changed for another reading of a claim, each as a key and what it does. */
export function changesOf({ themes, speaker, file, origin }: Claim, { origins }: Ledger): string[] {
  const why = origins.find(({ id }) => id === origin)?.why ?? ''
  return [
    themes.length === 0
      ? 'themes[].phrases: words of it, to give it a theme'
      : 'themes[].phrases and themes[].not: the phrases named above, to give or take a theme',
    ...(speaker === undefined ? [] : [`aliases: {${speaker}: […]}, where other spellings are one`]),
    `${file}.yaml, origin: ${/declare/.test(why) ? 'another name parts it from the others' : 'one name in the sidecars of two sources makes them one'}`,
    ...(/\.txt$/i.test(file)
      ? [`${file}.yaml, lines: a label for each line that was taken for something else`]
      : []),
  ]
}

/** What may be changed so that a brief prints a claim that it leaves out. */
export function placeChanges(
  why: LeftOut,
  claim: Claim,
  audience: AudienceConfig,
  asking: BlockConfig[],
): string[] {
  const at = `audiences.${audience.id}`
  switch (why) {
    case 'no-theme':
      return [
        ...claim.themes.map((theme) => `${at}.themes.${theme}: a weight above 0`),
        ...(claim.themes.length === 0 ? ['themes[].phrases: words of it'] : []),
      ]
    case 'no-block':
      return [`${at}.outline: a block of statements for ${wanted(claim)}`]
    case 'budget':
      return [
        ...asking.map(
          (block) =>
            `${at}.outline, block ${audience.outline.indexOf(block) + 1} (${block.block}): ` +
            `more than ${block.max} under max${block.words === undefined ? '' : `, or more than ${block.words} words`}`,
        ),
        ...claim.themes.map((theme) => `${at}.themes.${theme}: a greater weight`),
      ]
    case 'foreign':
      return ['language: that of the claim, where the dossier is in it']
    case 'altered-quotation':
      return ['references: the original that has these words, if there is another']
    case 'spun-quotation':
    case 'truncated':
      return ['sources: the original of this source, in its place']
    default:
      return []
  }
}

const wanted = ({ kind, roles }: Claim): string =>
  roles.length > 0 ? `kinds: [${kind}] or roles: [${roles.join(', ')}]` : `kinds: [${kind}]`
