import type { Words } from '../../vocabulary/language.ts'
import type { Register } from '../indicator.ts'

/** What the registers tell of one object. Counts only: no person is in it. */
export interface SweptObject {
  readonly object_id: string
  readonly address: string
  readonly lon: number
  readonly lat: number
  readonly use_purposes: readonly string[]
  readonly object_status: string
  readonly floor_area_square_metres: number | null
  readonly residents: number
  readonly businesses: number
  readonly owners: number
  readonly unnamed_owners: number
  readonly ended_owners: number
  readonly last_valued_on: string | null
  readonly lettings: number
  /** Current lettings by a known landlord who is not among the owners. */
  readonly lettings_by_others: number
  readonly letting_permits: number
  readonly failed_letting_permits: number
}

/** Two registers that do not tell the same of one object: a question for the street, and no sign of anything. */
export interface RegisterDifference {
  readonly code: string
  /** Registers that must have been delivered to compare. */
  readonly between: readonly Register[]
  readonly says: Words
  readonly holds: (object: SweptObject) => boolean
}

/** People may stay where someone lives, is cared for or lodges. */
const TO_STAY = ['woon', 'gezondheidszorg', 'logies']

const IN_USE = /in gebruik|verbouwing|aangewezen/i

/** All comparisons that a sweep makes: a closed list. */
export const REGISTER_DIFFERENCES: readonly RegisterDifference[] = [
  {
    code: 'people-where-nobody-may-live',
    between: ['bag', 'brp'],
    says: {
      nl: 'Er staan mensen ingeschreven, en het pand is niet bestemd om in te wonen of te verblijven.',
      en: 'People are registered, and the premises are not meant to live or stay in.',
    },
    holds: (object) =>
      object.residents > 0 && hasPurpose(object) && !object.use_purposes.some((use) => TO_STAY.includes(use)),
  },
  {
    code: 'home-without-people',
    between: ['bag', 'brp'],
    says: {
      nl: 'Een woning in gebruik, en niemand staat ingeschreven.',
      en: 'A home in use, and nobody is registered.',
    },
    holds: (object) => object.residents === 0 && object.use_purposes.includes('woon') && isInUse(object),
  },
  {
    code: 'not-in-use-yet-occupied',
    between: ['bag', 'brp', 'kvk'],
    says: {
      nl: 'Volgens de BAG niet in gebruik, en er staan mensen of bedrijven ingeschreven.',
      en: 'Not in use according to the BAG, and people or businesses are registered.',
    },
    holds: (object) => !isInUse(object) && object.residents + object.businesses > 0,
  },
  {
    code: 'work-premises-without-business',
    between: ['bag', 'kvk'],
    says: {
      nl: 'Een bedrijfspand in gebruik, en geen bedrijf staat ingeschreven.',
      en: 'Business premises in use, and no business is registered.',
    },
    holds: (object) =>
      object.businesses === 0 && hasPurpose(object) && !object.use_purposes.includes('woon') && isInUse(object),
  },
  {
    code: 'no-owner',
    between: ['bag', 'brk'],
    says: { nl: 'Het Kadaster geeft geen eigenaar bij dit object.', en: 'The Kadaster gives no owner of this object.' },
    holds: ({ owners }) => owners === 0,
  },
  {
    code: 'unnamed-owner',
    between: ['brk'],
    says: { nl: 'Het Kadaster noemt een eigenaar niet bij naam.', en: 'The Kadaster does not name an owner.' },
    holds: ({ unnamed_owners }) => unnamed_owners > 0,
  },
  {
    code: 'owner-no-longer-exists',
    between: ['brk', 'kvk'],
    says: {
      nl: 'Een eigenaar bestaat volgens het Handelsregister niet meer.',
      en: 'An owner no longer exists according to the business register.',
    },
    holds: ({ ended_owners }) => ended_owners > 0,
  },
  {
    code: 'no-value',
    between: ['bag', 'woz'],
    says: { nl: 'Er is geen WOZ-waarde bij dit object.', en: 'There is no WOZ value of this object.' },
    holds: ({ last_valued_on }) => last_valued_on === null,
  },
  {
    code: 'landlord-is-not-the-owner',
    between: ['brk', 'lettings'],
    says: { nl: 'Een ander dan de eigenaar verhuurt.', en: 'Somebody other than the owner lets it.' },
    holds: ({ lettings_by_others, owners }) => owners > 0 && lettings_by_others > 0,
  },
  {
    code: 'let-to-nobody',
    between: ['brp', 'kvk', 'lettings'],
    says: {
      nl: 'Er loopt een verhuring, en geen mens of bedrijf staat ingeschreven.',
      en: 'It is let, and no person or business is registered.',
    },
    holds: ({ lettings, residents, businesses }) => lettings > 0 && residents + businesses === 0,
  },
  {
    code: 'let-after-a-failed-permit',
    between: ['lettings', 'permits'],
    says: {
      nl: 'Er loopt een verhuring, en een vergunning om te verhuren is geweigerd of ingetrokken.',
      en: 'It is let, and a permit to let was refused or withdrawn.',
    },
    holds: (object) => object.lettings > 0 && object.failed_letting_permits > 0 && object.letting_permits === 0,
  },
  {
    code: 'permit-without-letting',
    between: ['lettings', 'permits'],
    says: {
      nl: 'Er geldt een vergunning om te verhuren, en geen verhuring is gemeld.',
      en: 'A permit to let holds, and no letting was reported.',
    },
    holds: ({ lettings, letting_permits }) => lettings === 0 && letting_permits > 0,
  },
]

function hasPurpose({ use_purposes }: SweptObject): boolean {
  return use_purposes.length > 0
}

function isInUse({ object_status }: SweptObject): boolean {
  return IN_USE.test(object_status)
}
