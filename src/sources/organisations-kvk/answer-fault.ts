/** Why an answer, or a part of it, could not be read. Never more than this and a place. */
export type Fault =
  | 'not-of-the-kvk-api'
  | 'kvk-number-malformed'
  | 'establishment-number-malformed'
  | 'rsin-malformed'
  | 'name-malformed'
  | 'legal-form-malformed'
  | 'sbi-code-malformed'
  | 'flag-malformed'
  | 'date-impossible'
  | 'employees-malformed'
  | 'structure-malformed'
  | 'address-kind-not-known'
  | 'address-part-malformed'
  | 'object-id-malformed'
  | 'coordinates-outside-netherlands'

/** `within` says where in the answer: `vestigingen[3]`. */
export type OnFault = (fault: Fault, within?: string) => void

const WHOLE = 'The whole answer is left out.'
const PART = 'The rest is kept without it.'

export const SAYS: Readonly<Record<Fault, string>> = {
  'not-of-the-kvk-api': `This is no basisprofiel, vestigingsprofiel or list of vestigingen. ${WHOLE}`,
  'kvk-number-malformed': `The kvkNummer is not a text of 8 digits. ${WHOLE}`,
  'establishment-number-malformed': 'The vestigingsnummer is not a text of 12 digits. The vestiging is left out.',
  'rsin-malformed': `The rsin is not a text of 9 digits. ${PART}`,
  'name-malformed': `A name is no text, or holds control characters. ${PART}`,
  'legal-form-malformed': `The rechtsvorm is no text. The organisation is kept without name and rsin.`,
  'sbi-code-malformed': `An SBI code is not a text of 4 or 5 digits. ${PART}`,
  'flag-malformed': `A flag is neither "Ja" nor "Nee". An address with such a flag is kept hidden; else ${PART.toLowerCase()}`,
  'date-impossible': `A date is no date. A beginning is left out; an end counts as an end on an unknown day.`,
  'employees-malformed': `The totaalWerkzamePersonen is no whole number from 0. ${PART}`,
  'structure-malformed': `A part of the answer is not the object or list that it should be. ${PART}`,
  'address-kind-not-known': 'An address is neither bezoekadres nor correspondentieadres. That address is left out.',
  'address-part-malformed': `A part of an address is not what it should be. ${PART}`,
  'object-id-malformed': `An id in geoData is no BAG id of that kind. The address is kept without it.`,
  'coordinates-outside-netherlands': 'The coordinates are not in the Netherlands. The address is kept without them.',
}
