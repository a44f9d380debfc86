/** A burgerservicenummer. It exists only at the door: sources replace it by a pseudonym at once. */
export type Bsn = string & { readonly brand: 'Bsn' }

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1]

/**
 * The only way to make a Bsn: nine digits that pass the elfproef (Wet algemene bepalingen
 * burgerservicenummer). Callers must not log the rejected text: it may be a real number, mistyped.
 */
export function parseBsn(text: string): Bsn | undefined {
  if (!/^\d{9}$/.test(text) || text === '000000000') return undefined
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0)
  return sum % 11 === 0 ? (text as Bsn) : undefined
}
