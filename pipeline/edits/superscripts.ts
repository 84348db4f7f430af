/** Figures and signs, and how they are written raised. */
export const superscripts: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-−'].map((char, i) => [char, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'][i] ?? char]),
)
