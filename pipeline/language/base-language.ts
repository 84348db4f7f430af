/** The language of a BCP 47 tag without its region and script: "de" of "de-AT". */
export const baseLanguage = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? ''
