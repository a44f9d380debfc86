import { isJsonObject } from '../files/json-fields.ts'

const IMPOSSIBLE = 'impossible'

/**
 * A date of BRP bevragen (Datum, JaarMaandDatum, JaarDatum or DatumOnbekend) as LO3 writes it: eight digits, of which
 * the unknown parts are zeros. Nothing gives '', and what is no such date gives a text that LO3 calls impossible.
 */
export function toLoDate(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (!isJsonObject(value)) return IMPOSSIBLE
  const { type, datum, jaar, maand } = value
  switch (type) {
    case 'Datum':
      return typeof datum === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(datum) ? datum.replaceAll('-', '') : IMPOSSIBLE
    case 'JaarMaandDatum':
      return `${digitsOf(jaar, 4)}${digitsOf(maand, 2)}00`
    case 'JaarDatum':
      return `${digitsOf(jaar, 4)}0000`
    case 'DatumOnbekend':
      return '00000000'
    default:
      return IMPOSSIBLE
  }
}

/** The digits of a year or month that is there: an unknown one has a type of date of its own. */
function digitsOf(value: unknown, length: number): string {
  const isPart = typeof value === 'number' && Number.isInteger(value) && value > 0
  return isPart ? String(value).padStart(length, '0') : IMPOSSIBLE
}
