import type { Fault } from './person-list.ts'
import type { AnswerFault } from './persoon-answers.ts'
import type { ShapeFault } from './persoon-lines.ts'

const WHOLE_LIST = 'The whole list is left out, with the rows that continue it.'

/** What the rejects say of each fault. Never more than this and a place: what was read is about a person. */
export const SAYS: Readonly<Record<Fault | ShapeFault | AnswerFault, string>> = {
  'row-length': 'The row has more or fewer cells than the header. If it begins a list, that whole list is left out.',
  'bsn-absent': `The list has no burgerservicenummer. ${WHOLE_LIST}`,
  'bsn-fails-elfproef': `The burgerservicenummer fails the elfproef. ${WHOLE_LIST}`,
  'list-withdrawn': `The register says that this list was made by mistake (07.67.20). ${WHOLE_LIST}`,
  'former-bsn-fails-elfproef': 'A former burgerservicenummer fails the elfproef. It is not used; the list is read.',
  'related-bsn-fails-elfproef':
    'The burgerservicenummer of a parent, partner or child fails the elfproef. The tie is left out.',
  'name-malformed': 'A name holds a digit. The person is kept without that name.',
  'birth-date-impossible': 'The birth date is no date. The person counts as of unknown age.',
  'address-kind-not-known': 'The address is neither a woonadres nor a briefadres. The stay is left out.',
  'address-date-absent': 'The address has no first day. The stay is left out.',
  'address-date-unknown': 'The first day of the address is wholly unknown. The stay is left out.',
  'address-date-impossible': 'The first day of the address is no date. The stay is left out.',
  'end-date-unreadable':
    'The list is no longer kept up, and the day that it ended is no date. The last stay is left out.',
  'object-id-malformed': 'The adresseerbaar object is no BAG id of 16 digits. The stay is kept without it.',
  'postcode-malformed': 'The postcode is not four digits and two letters. The stay is kept without it.',
  'house-number-malformed': 'The house number is not a number. The stay is kept without it.',
  'not-an-answer': 'This is no answer of BRP bevragen. It is left out.',
  'answer-names-nobody':
    'An address history does not say whose it is, so it is left out. Ask for the person instead, or for the person list.',
  'not-a-person': 'An element of personen is no person. It is left out.',
  'structure-malformed': 'A part is not the text, object or list that it should be. The rest is kept without it.',
  'residence-absent':
    'The answer has no verblijfplaats: a search gives none, or it was not asked for. The ties of the person are kept.',
  'residence-kind-not-known': 'The verblijfplaats is of a kind that is not known. The stay is left out.',
}
