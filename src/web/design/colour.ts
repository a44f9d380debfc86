/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number]

/** Reads `#0b4f6c` or `#06c`. */
export function parseColour(text: string): Colour {
  const digits = text.slice(1)
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const part = (from: number) => Number.parseInt(wide.slice(from, from + 2), 16)
  return [part(0), part(2), part(4)]
}

/** How far two colours are apart, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Whether people call it red: a hue within 20 degrees of pure red, and neither grey nor nearly black or white. */
export function isRed([red, green, blue]: Colour): boolean {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const spread = most - least
  if (red < most || spread < 80) return false
  return Math.abs((60 * (green - blue)) / spread) <= 20
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
