/** How settled a figure is: proposed, foreseen, decided, or what has come to pass. */
export type Stance = 'proposed' | 'foreseen' | 'decided' | 'actual'

const cues: [Stance, RegExp][] = [
  [
    'decided',
    /\b(?:resolv(?:ed|es)|adopt(?:ed|s)|decid(?:ed|es)|decisions?|approv(?:ed|es)|agreed (?:to|on)|vot(?:ed|es) (?:to|for)|passed|enacted|settled (?:on|for)|confirmed|finalised|finalized|granted|awarded|signed)\b/i,
  ],
  [
    'proposed',
    /\b(?:propos(?:ed|es|als?|ing)|draft|suggest(?:ed|s|ion)|ask(?:ed|s|ing) for|wants?|wanted|had sought|seeks?|sought|considers?|considered|intend(?:s|ed)|plans? (?:to|for)|demand(?:s|ed)?)\b/i,
  ],
  [
    'actual',
    /\b(?:actual(?:ly)?|in fact|turned out|outturn|in the end|came to|eventually|audited)\b/i,
  ],
  [
    'foreseen',
    /\b(?:will|would|expect(?:s|ed)|forecasts?|foresaw|project(?:s|ed|ion)|planned|budget(?:ed)?|(?:was|were|is|are) to|estimat(?:ed|es?) (?:at|that)|predict(?:s|ed))\b/i,
  ],
]

/** The stance that words show; of several the more settled one. */
export const stanceOf = (words: string): Stance | undefined =>
  cues.find(([, pattern]) => pattern.test(words))?.[0]

/** Whether what has the second stance takes the place of what had the first. */
export function supersedes(earlier: Stance | undefined, later: Stance | undefined): boolean {
  if (earlier === 'proposed') return later === 'decided' || later === 'actual'
  return earlier === 'foreseen' && (later === 'decided' || later === 'actual')
}
