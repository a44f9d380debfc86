import { type Day, parseCompactDay } from './day.ts'

/**
 * A date as LO3 writes it: eight digits, of which the unknown parts are zeros (Logisch Ontwerp BRP, "datum onvolledig").
 * `first` is the first day that it can be.
 */
export type LoDate =
  | { readonly is: 'known' | 'incomplete'; readonly first: Day }
  | { readonly is: 'unknown' | 'impossible' | 'absent' }

export function parseLoDate(text: string): LoDate {
  if (text === '') return { is: 'absent' }
  if (text === '00000000') return { is: 'unknown' }
  const exact = parseCompactDay(text)
  if (exact !== undefined) return { is: 'known', first: exact }
  // A known day in an unknown month, or a known month in an unknown year, cannot be.
  if (!/^\d{8}$/.test(text) || text.startsWith('0000') || !text.endsWith('00')) return { is: 'impossible' }
  const month = text.slice(4, 6)
  const first = parseCompactDay(`${text.slice(0, 4)}${month === '00' ? '01' : month}01`)
  return first === undefined ? { is: 'impossible' } : { is: 'incomplete', first }
}

/** The eighteenth birthday of someone born on a day. Who was born on 29 February comes of age on 1 March. */
export function eighteenthBirthday(born: Day): Day {
  const [year = '', month = '', day = ''] = born.split('-')
  const eighteen = String(Number(year) + 18).padStart(4, '0')
  return parseCompactDay(`${eighteen}${month}${day}`) ?? parseCompactDay(`${eighteen}0301`) ?? born
}
