/** Area codes of Statistics Netherlands (CBS). Letters occur: Amsterdam has `BU0363AA01` since 2022. */

export type AreaLevel = 'land' | 'gemeente' | 'wijk' | 'buurt'

const SHAPES: Record<AreaLevel, RegExp> = {
  land: /^NL00$/,
  gemeente: /^GM\d{4}$/,
  wijk: /^WK\d{4}[0-9A-Z]{2}$/,
  buurt: /^BU\d{4}[0-9A-Z]{2}\d{2}$/,
}

/** The level that a code belongs to, or nothing when it is no area code. CBS pads its keys: trim first. */
export function levelOf(code: string): AreaLevel | undefined {
  const levels: readonly AreaLevel[] = ['land', 'gemeente', 'wijk', 'buurt']
  return levels.find((level) => SHAPES[level].test(code))
}

/**
 * True for codes of the made-up region: its gemeente numbers begin with a 9. Those that CBS gives out are below 2000,
 * so a made-up area can never be taken for a real one, nor share a table with it.
 */
export function isMadeUp(code: string): boolean {
  return /^(GM|WK|BU)9/.test(code)
}

/** The territories whose figures are never mixed in one table. */
export type Territory = 'nederland' | 'voorbeeldregio'

export function territoryOf(code: string): Territory {
  return isMadeUp(code) ? 'voorbeeldregio' : 'nederland'
}
