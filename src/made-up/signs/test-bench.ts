import type { Day } from '../../vocabulary/day.ts'
import { toDay } from '../calendar.ts'
import type { Dossier } from '../dossier.ts'
import type { Observation } from '../events/happening.ts'
import type { Letting } from '../events/letting.ts'
import type { Premises } from '../homes/premises.ts'
import { createNumbers } from '../numbers.ts'
import { createFounder } from '../organisations/founder.ts'
import type { Organisation, Party } from '../organisations/organisation.ts'
import { createBsnIssuer } from '../people/bsn-issuer.ts'
import { createPeople } from '../people/people.ts'
import type { Agreement, Deed, Estate, Mortgage } from '../property/estate.ts'
import { mortgageDeed, saleDeed } from '../property/estates.ts'
import { createRandom } from '../random.ts'
import { aroundOf, createSigns } from './signs.ts'

/** Makes single dossiers with just what a sign looks at, for the tests of this folder. */

const random = createRandom('signs')
const numbers = createNumbers()
const founder = createFounder(random, numbers)
export const people = createPeople(random, createBsnIssuer(random))

export const USUAL_RENT = 1000
const codesOf = createSigns(() => USUAL_RENT)

/** The codes that a place shows, among others of its buurt. */
export function codesAt(dossier: Dossier, others: readonly Dossier[] = []): readonly string[] {
  const dossiers = [dossier, ...others]
  return codesOf(dossier, aroundOf(dossiers, founder.directed))
}

export const HOME: Premises = {
  kind: 'Verblijfsobject',
  id: '9901010000000001',
  address: {
    id: '9901200000000001',
    street: { id: '9901300000000001', name: 'Kaagweg', woonplaatsCode: '4001', named: 2009 },
    number: 1,
    letter: '',
    addition: '',
    postcode: '1102AB',
  },
  sideAddress: undefined,
  form: 'terraced',
  point: { x: 0, y: 0 },
  building: { id: '9901100000000001', ring: [], year: 1970 },
  purposes: ['woonfunctie'],
  floorArea: 100,
  registeredArea: 100,
}

const ESTATE: Estate = {
  cadastralNumber: '99990000170000',
  kind: 'perceel',
  landArea: 150,
  deeds: [],
  agreements: [],
  mortgages: [],
  attachments: [],
  wozNumber: '990100000001',
  values: [],
}

export const SOMEONE: Party = people.someone([40, 50])
/** Someone who has lived there long, so that the place is not empty. */
export const RESIDENT = people.register(people.someone([40, 50]), { premises: HOME, since: toDay('2015-05-01') })

/** A home where nothing is odd, but for what is given. */
export function place(odd: Partial<Omit<Dossier, 'estate'>> & { readonly estate?: Partial<Estate> } = {}): Dossier {
  return {
    premises: HOME,
    tenure: 'owned',
    residents: [RESIDENT],
    lettings: [],
    established: [],
    permits: [],
    incidents: [],
    observations: [],
    reports: [],
    ...odd,
    estate: { ...ESTATE, ...odd.estate },
  }
}

export function day(text: string): Day {
  return toDay(text)
}

/** Sales one after the other, each to someone new unless a buyer is given. */
export function sold(
  ...sales: readonly { on: string; agreedOn?: string; price?: number; to?: Party }[]
): readonly Deed[] {
  let from: Party = people.someone([50, 60])
  return sales.map(({ on, agreedOn, price = 300_000, to = people.someone([30, 40]) }) => {
    const deed = saleDeed(
      { on: day(on), price, from: [from], to: [to], ...(agreedOn === undefined ? {} : { agreedOn: day(agreedOn) }) },
      numbers,
    )
    from = to
    return deed
  })
}

export function agreement(agreedOn: string, outcome: Agreement['outcome'] = 'passed-on'): Agreement {
  const on = day(agreedOn)
  return {
    number: numbers.kadaster(),
    agreedOn: on,
    registeredOn: on,
    seller: SOMEONE,
    buyer: SOMEONE,
    price: 1,
    outcome,
  }
}

export function mortgage(on: string, odd: Partial<Mortgage> = {}): Mortgage {
  return { ...mortgageDeed({ on: day(on), amount: 200_000, lender: BANK, debtors: [SOMEONE] }, numbers), ...odd }
}

export function company(odd: Partial<Parameters<typeof founder.found>[0]> = {}): Organisation {
  return founder.found({
    legalForm: 'Besloten Vennootschap',
    sbi: ['68204'],
    founded: day('2005-03-01'),
    staff: 5,
    lasting: true,
    ...odd,
  })
}

export const appoint = founder.appoint
export const BANK: Organisation = company({ legalForm: 'Naamloze Vennootschap', sbi: ['64191'] })

export function seen(sign: Observation['sign'], on = '2025-06-01'): Observation {
  return {
    number: numbers.desk('WN'),
    from: `${on}T12:00`,
    until: undefined,
    sense: 'gezien',
    sign,
    meaning: undefined,
    source: 'bewoner',
    reliability: 'F',
    credibility: '6',
  }
}

export function letting(odd: Partial<Letting> = {}): Letting {
  return {
    number: numbers.desk('VH'),
    landlord: SOMEONE,
    agent: undefined,
    from: day('2022-01-01'),
    until: undefined,
    rent: USUAL_RENT,
    payment: 'bank',
    payerDiffers: false,
    reported: true,
    ...odd,
  }
}
