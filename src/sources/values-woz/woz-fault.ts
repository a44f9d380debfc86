/** Why a WOZ object, or a part of it, could not be read. Never more than this and a place. */
export type Fault =
  | 'not-a-woz-object'
  | 'woz-number-malformed'
  | 'structure-malformed'
  | 'bag-id-malformed'
  | 'gemeente-malformed'
  | 'land-area-malformed'
  | 'value-malformed'
  | 'valuation-day-malformed'
  | 'valuation-day-repeated'
  | 'starting-day-malformed'
  | 'status-not-known'
  | 'flag-malformed'
  | 'holder-absent'
  | 'holder-ambiguous'
  | 'holder-number-malformed'
  | 'bsn-fails-elfproef'

/** `within` says where in the object: `waarden[2]`. */
export type OnFault = (fault: Fault, within?: string) => void

const PART = 'The rest is kept without it.'

export const SAYS: Readonly<Record<Fault, string>> = {
  'not-a-woz-object': 'This is no WOZ object. It is left out.',
  'woz-number-malformed': 'The identificatie is not a text of 12 digits. The whole object is left out.',
  'structure-malformed': `A part is not the object or list that it should be. ${PART}`,
  'bag-id-malformed': `An id is no BAG id of the kind that belongs here. ${PART}`,
  'gemeente-malformed': `The code of the gemeente is not a text of 4 digits. ${PART}`,
  'land-area-malformed': `The grondoppervlakte is no number of whole square metres. ${PART}`,
  'value-malformed': 'The vastgesteldeWaarde is no number of whole euros. The value is left out.',
  'valuation-day-malformed': 'The waardepeildatum is no date. The value is left out.',
  'valuation-day-repeated': 'The object has a value for this waardepeildatum already. The later one is left out.',
  'starting-day-malformed': `The ingangsdatum is no date. ${PART}`,
  'status-not-known': `A status is not one of the 18 of the WOZ. ${PART}`,
  'flag-malformed': `A flag is neither true nor false. ${PART}`,
  'holder-absent': 'The belanghebbende has no number. It is left out.',
  'holder-ambiguous': 'The belanghebbende has the numbers of more than one. It is left out.',
  'holder-number-malformed': 'A number of the belanghebbende has the wrong shape. The belanghebbende is left out.',
  'bsn-fails-elfproef': 'The burgerservicenummer fails the elfproef. The belanghebbende is left out.',
}
