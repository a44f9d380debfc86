import type { AddressPicture } from './address-picture.ts'

export const HERRING_LANE_2 = '9901010000000002'
export const AGENT = '90000012'

type Event = AddressPicture['timeline']['events'][number]

function event(
  kind: Event['kind'],
  lane: string,
  period: readonly [string, string | null],
  says: Event['says'],
): Event {
  const count = kind === 'residents' ? Number.parseInt(says.nl, 10) : null
  return { kind, lane, from: period[0], until: period[1], says, count }
}

/** The stack, the timeline and the letting chain of the invented address, for the tests. */
export const HERRING_LANE_2_PICTURE: AddressPicture = {
  object_id: HERRING_LANE_2,
  stack: {
    families: ['letting', 'occupancy', 'trade'],
    sources: ['brk', 'brp', 'lettings'],
    origins: 3,
    stacked: true,
    contributions: [
      { indicators: ['HU-05'], family: 'letting', direct: false, equal: 0.5, learned: 0 },
      { indicators: ['BW-02'], family: 'occupancy', direct: true, equal: 1, learned: 4.4 },
      { indicators: ['VG-01'], family: 'trade', direct: true, equal: 1, learned: 1.2 },
    ],
    source_part: 1,
    equal_sum: 3.5,
    learned_sum: 5.6,
    equal_place: 1,
    learned_place: 2,
    listed: 40,
  },
  timeline: {
    peildatum: '2026-06-01',
    events: [
      event('built', 'bag', ['1931-01-01', '1932-01-01'], { nl: 'Gebouwd in 1931', en: 'Built in 1931' }),
      event('deed', 'brk', ['2024-02-01', '2024-02-02'], { nl: 'Verkocht voor € 210.000', en: 'Sold for €210,000' }),
      event('deed', 'brk', ['2025-03-14', '2025-03-15'], { nl: 'Verkocht voor € 290.000', en: 'Sold for €290,000' }),
      event('residents', 'brp', ['1994-10-01', '2024-01-15'], {
        nl: '2 ingeschreven bewoners',
        en: '2 registered residents',
      }),
      event('gap', 'brp', ['2024-01-15', '2025-04-01'], { nl: 'Niemand ingeschreven', en: 'Nobody registered' }),
      event('residents', 'brp', ['2025-04-01', null], { nl: '6 ingeschreven bewoners', en: '6 registered residents' }),
      event('letting', 'lettings', ['2025-04-01', null], { nl: 'Verhuurd, contant betaald', en: 'Let, paid in cash' }),
      event('signal', 'signals', ['2025-03-14', '2025-03-15'], {
        nl: 'Signaal: Snel doorverkocht tegen een hoge prijs',
        en: 'Signal: Quickly sold on at a high price',
      }),
    ],
  },
  letting_chains: [
    {
      agent_kvk_number: AGENT,
      landlord: 'person',
      landlord_kvk_number: null,
      owner_is_landlord: true,
      payment: 'cash',
      payer_differs: true,
      cash_rent_pattern: true,
      owner_part: 'possibly-harmed',
    },
  ],
}
