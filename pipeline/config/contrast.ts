/**
 * Contrast of a colour on white, from 1 to 21: WCAG 2.2, "contrast ratio" and "relative
 * luminance". `hex` is `#rgb` or `#rrggbb`.
 */
export function contrastOnWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(longHex(hex)).map(linear)
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1.05 / (luminance + 0.05)
}

/** `#ABC` as `#aabbcc`. */
export function longHex(hex: string): string {
  const digits = hex.slice(1).toLowerCase()
  return `#${digits.length === 3 ? Array.from(digits, (d) => d + d).join('') : digits}`
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
