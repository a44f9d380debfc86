import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dossier } from '../dossier.ts'
import {
  agreement,
  appoint,
  BANK,
  codesAt,
  company,
  day,
  HOME,
  letting,
  mortgage,
  people,
  place,
  SOMEONE,
  seen,
  sold,
  USUAL_RENT,
} from './test-bench.ts'

const BARN = { ...HOME, form: 'barn', purposes: ['industriefunctie'] } as const

/** A place that shows an indicator, and one that just does not. */
interface Pair {
  readonly code: string
  readonly why: string
  readonly shows: Dossier
  readonly not: Dossier
  readonly others?: readonly Dossier[]
}

const yearly = (count: number) =>
  sold(
    ...Array.from({ length: count }, (_, turn) => ({ on: `${2008 + 2 * turn}-03-01`, price: 200_000 + 1000 * turn })),
  )
const straw = (appointed: string) => {
  const owner = company({ staff: 0 })
  appoint(owner, { who: people.someone([20, 30]), role: 'bestuurder', from: day(appointed), until: undefined })
  return place({ estate: { deeds: sold({ on: '2024-06-01', to: owner }) } })
}
const foundation = (directors: number) => {
  const owner = company({ legalForm: 'Stichting', sbi: ['94996'] })
  for (let turn = 0; turn < directors; turn++)
    appoint(owner, { who: people.someone([40, 50]), role: 'bestuurder', from: day('2010-01-01'), until: undefined })
  return place({ estate: { deeds: sold({ on: '2018-06-01', to: owner }) } })
}
const directing = (count: number) => {
  const director = people.someone([40, 50])
  const companies = Array.from({ length: count }, () => company())
  for (const one of companies)
    appoint(one, { who: director, role: 'bestuurder', from: day('2015-01-01'), until: undefined })
  const [owner = BANK] = companies
  return place({ estate: { deeds: sold({ on: '2018-06-01', to: owner }) } })
}
const held = (steps: number) => {
  const chain = Array.from({ length: steps }, () => company())
  for (const [turn, one] of chain.entries())
    appoint(one, {
      who: chain[turn + 1] ?? SOMEONE,
      role: 'enig aandeelhouder',
      from: day('2015-01-01'),
      until: undefined,
    })
  return place({ estate: { deeds: sold({ on: '2018-06-01', to: chain[0] ?? BANK }) } })
}
const circle = () => {
  const [one, other] = [company(), company()]
  appoint(one, { who: other, role: 'enig aandeelhouder', from: day('2015-01-01'), until: undefined })
  appoint(other, { who: one, role: 'enig aandeelhouder', from: day('2015-01-01'), until: undefined })
  return place({ estate: { deeds: sold({ on: '2018-06-01', to: one }) } })
}
const adults = (count: number, registeredArea: number) =>
  place({
    premises: { ...HOME, registeredArea },
    residents: Array.from({ length: count }, () =>
      people.register(people.someone([30, 40]), { premises: HOME, since: day('2023-01-01') }),
    ),
  })
const through = (count: number) =>
  place({
    residents: Array.from({ length: count }, () =>
      people.register(people.someone([30, 40]), { premises: HOME, since: day('2025-06-01') }),
    ),
  })
const left = (reason: 'E' | 'O', count = 2) =>
  place({
    residents: Array.from({ length: count }, () =>
      people.register(
        people.someone([30, 40]),
        { premises: HOME, since: day('2020-01-01') },
        { ended: { on: day('2024-06-01'), reason } },
      ),
    ),
  })
const jump = (price: number) => sold({ on: '2024-02-01', price: 200_000 }, { on: '2024-03-01', price })
const worth = (price: number) =>
  place({
    estate: {
      deeds: sold({ on: '2023-05-01', price }),
      values: [{ year: 2023, euros: 300_000, underObjection: false }],
    },
  })
const permit = {
  number: 'VG1',
  kind: 'bouw',
  holder: undefined,
  from: day('2024-02-10'),
  until: undefined,
  status: 'verleend',
} as const
const salon = () => company({ legalForm: 'Eenmanszaak', sbi: ['96021'], at: HOME })
const shop = (established: Dossier['established']) =>
  place({ premises: { ...HOME, form: 'shop', purposes: ['winkelfunctie'] }, established })
const buyer = company()
const abc = () =>
  place({
    estate: {
      deeds: sold({ on: '2024-06-20', agreedOn: '2024-05-01', to: buyer }),
      agreements: [agreement('2024-02-01')],
    },
  })
const unrelated = company({ sbi: ['8623'] })
const ofUnrelated = () => place({ estate: { deeds: sold({ on: '2018-06-01', to: unrelated }) } })
function care(count: number): Dossier {
  const provider = company({ sbi: ['88101'] })
  return place({
    established: [
      {
        ...provider,
        establishments: Array.from({ length: count }, () => ({
          number: '9',
          at: HOME,
          main: false,
          sbi: ['88101'],
          from: day('2020-01-01'),
          until: undefined,
        })),
      },
    ],
  })
}

const PAIRS: readonly Pair[] = [
  {
    code: 'VG-01',
    why: 'five sales in twenty years',
    shows: place({ estate: { deeds: yearly(5) } }),
    not: place({ estate: { deeds: yearly(4) } }),
  },
  {
    code: 'VG-02',
    why: 'two agreements at most 183 days apart',
    shows: place({
      estate: { deeds: sold({ on: '2024-09-20', agreedOn: '2024-08-01' }), agreements: [agreement('2024-01-31')] },
    }),
    not: place({
      estate: { deeds: sold({ on: '2024-09-20', agreedOn: '2024-08-02' }), agreements: [agreement('2024-01-31')] },
    }),
  },
  {
    code: 'VG-03',
    why: 'a quarter dearer within the year',
    shows: place({ estate: { deeds: jump(258_000) } }),
    not: place({ estate: { deeds: jump(247_000) } }),
  },
  { code: 'VG-04', why: 'a price far from the WOZ value', shows: worth(460_000), not: worth(430_000) },
  {
    code: 'VG-05',
    why: 'back with an owner of before',
    shows: place({
      estate: {
        deeds: [...sold({ on: '2022-01-10', to: BANK }), ...sold({ on: '2023-01-10', to: SOMEONE })].map(
          (deed, turn) => (turn === 0 ? { ...deed, from: [SOMEONE] } : deed),
        ),
      },
    }),
    not: place({ estate: { deeds: sold({ on: '2022-01-10', to: BANK }, { on: '2023-01-10', to: SOMEONE }) } }),
  },
  {
    code: 'VG-06',
    why: 'three homes in a year, one of them passed on',
    shows: abc(),
    not: place({ estate: abc().estate }),
    others: [abc(), abc()],
  },
  {
    code: 'VG-07',
    why: 'two cancelled agreements',
    shows: place({
      estate: { agreements: [agreement('2024-01-01', 'cancelled'), agreement('2024-05-01', 'cancelled')] },
    }),
    not: place({ estate: { agreements: [agreement('2024-01-01', 'cancelled')] } }),
  },
  { code: 'VG-08', why: 'for less than half its value', shows: worth(149_000), not: worth(151_000) },
  {
    code: 'VG-10',
    why: 'a jump without a permit',
    shows: place({ estate: { deeds: jump(280_000) } }),
    not: place({ estate: { deeds: jump(280_000) }, permits: [permit] }),
  },
  {
    code: 'VG-11',
    why: 'bought by a company without people',
    shows: place({ estate: { deeds: sold({ on: '2024-01-10', to: company({ staff: 0, sbi: ['70221'] }) }) } }),
    not: place({ estate: { deeds: sold({ on: '2024-01-10', to: company({ staff: 0, sbi: ['68204'] }) }) } }),
  },
  {
    code: 'FI-01',
    why: 'dear and without a mortgage',
    shows: place({ estate: { deeds: sold({ on: '2024-01-10', price: 500_000 }) } }),
    not: place({ estate: { deeds: sold({ on: '2024-01-10', price: 500_000 }), mortgages: [mortgage('2024-04-09')] } }),
  },
  {
    code: 'FI-02',
    why: 'lent by a person',
    shows: place({ estate: { mortgages: [mortgage('2024-01-10', { lender: SOMEONE })] } }),
    not: place({ estate: { mortgages: [mortgage('2024-01-10')] } }),
  },
  {
    code: 'FI-04',
    why: 'lent more than a quarter above the price',
    shows: place({
      estate: {
        deeds: sold({ on: '2024-01-10', price: 100_000 }),
        mortgages: [mortgage('2024-01-10', { amount: 126_000 })],
      },
    }),
    not: place({
      estate: {
        deeds: sold({ on: '2024-01-10', price: 100_000 }),
        mortgages: [mortgage('2024-01-10', { amount: 125_000 })],
      },
    }),
  },
  {
    code: 'FI-05',
    why: 'lender and debtor are one',
    shows: place({ estate: { mortgages: [mortgage('2024-01-10', { lender: SOMEONE })] } }),
    not: place({ estate: { mortgages: [mortgage('2024-01-10')] } }),
  },
  {
    code: 'FI-07',
    why: 'released within two years',
    shows: place({ estate: { mortgages: [mortgage('2022-01-10', { released: day('2024-01-08') })] } }),
    not: place({ estate: { mortgages: [mortgage('2022-01-10', { released: day('2024-01-11') })] } }),
  },
  {
    code: 'FI-10',
    why: 'three lenders in a year',
    shows: place({
      estate: {
        mortgages: [
          mortgage('2024-01-10'),
          mortgage('2024-03-10', { lender: company() }),
          mortgage('2024-09-10', { lender: company() }),
        ],
      },
    }),
    not: place({ estate: { mortgages: [mortgage('2024-01-10'), mortgage('2024-03-10', { lender: company() })] } }),
  },
  { code: 'EI-03', why: 'a foundation with one director', shows: foundation(1), not: foundation(2) },
  { code: 'EI-04', why: 'a director of ten', shows: directing(10), not: directing(9) },
  {
    code: 'EI-05',
    why: 'founded less than a year before',
    shows: place({ estate: { deeds: sold({ on: '2024-01-10', to: company({ founded: day('2023-01-11') }) }) } }),
    not: place({ estate: { deeds: sold({ on: '2024-01-10', to: company({ founded: day('2023-01-10') }) }) } }),
  },
  { code: 'EI-06', why: 'nobody within three steps', shows: held(4), not: held(3) },
  { code: 'EI-06', why: 'companies that hold each other', shows: circle(), not: held(1) },
  {
    code: 'EI-07',
    why: 'three homes of a dentist',
    shows: ofUnrelated(),
    not: place({ estate: { deeds: sold({ on: '2018-06-01', to: company({ sbi: ['8623'] }) }) } }),
    others: [ofUnrelated(), ofUnrelated()],
  },
  {
    code: 'EI-08',
    why: 'a new director just before, and no staff',
    shows: straw('2024-03-03'),
    not: straw('2024-03-02'),
  },
  {
    code: 'HU-01',
    why: 'rent in cash',
    shows: place({ lettings: [letting({ payment: 'cash' })] }),
    not: place({ lettings: [letting({ payment: 'cash', reported: false })] }),
  },
  {
    code: 'HU-02',
    why: 'another pays',
    shows: place({ lettings: [letting({ payerDiffers: true })] }),
    not: place({ lettings: [letting({ payerDiffers: undefined })] }),
  },
  {
    code: 'HU-06',
    why: 'four tenancies in two years',
    shows: place({
      lettings: ['2024-01-01', '2024-06-01', '2025-01-01', '2025-06-01'].map((from) => letting({ from: day(from) })),
    }),
    not: place({
      lettings: ['2023-12-31', '2024-06-01', '2025-01-01', '2025-06-01'].map((from) => letting({ from: day(from) })),
    }),
  },
  {
    code: 'HU-07',
    why: 'far above the usual rent',
    shows: place({ lettings: [letting({ rent: 1.51 * USUAL_RENT })] }),
    not: place({ lettings: [letting({ rent: 1.5 * USUAL_RENT })] }),
  },
  {
    code: 'BW-01',
    why: 'nobody registered, and in use',
    shows: place({ residents: [], observations: [seen('zoemend geluid')] }),
    not: place({ residents: [] }),
  },
  { code: 'BW-02', why: 'six adults on 40 m²', shows: adults(6, 40), not: adults(3, 36) },
  { code: 'BW-03', why: 'four moves in a year', shows: through(4), not: through(3) },
  { code: 'BW-04', why: 'two gone without saying where to', shows: left('E'), not: left('O') },
  { code: 'BW-07', why: 'empty', shows: place({ residents: [] }), not: place() },
  {
    code: 'BR-01',
    why: 'too many of one branch',
    shows: shop([salon()]),
    not: place({ established: [salon()] }),
    others: Array.from({ length: 4 }, () => shop([salon()])),
  },
  {
    code: 'BR-03',
    why: 'no customers, twice',
    shows: place({ observations: [seen('geen klanten of voorraad'), seen('geen klanten of voorraad')] }),
    not: place({ observations: [seen('geen klanten of voorraad')] }),
  },
  { code: 'BR-07', why: 'five places of care', shows: care(5), not: care(4) },
  {
    code: 'LO-01',
    why: 'two different signs',
    shows: place({ observations: [seen('geur van hennep'), seen('zoemend geluid')] }),
    not: place({ observations: [seen('geur van hennep'), seen('geur van hennep')] }),
  },
  {
    code: 'LO-03',
    why: 'a barn far away with nobody in it',
    shows: place({ premises: BARN, residents: [] }),
    not: place({ premises: BARN, residents: [], established: [company({ at: BARN })] }),
  },
]

for (const { code, why, shows, not, others = [] } of PAIRS)
  test(`${code} is shown for ${why}, and not just below it`, () => {
    assert.ok(codesAt(shows, others).includes(code))
    assert.ok(!codesAt(not, code === 'VG-06' ? [] : others).includes(code))
  })
