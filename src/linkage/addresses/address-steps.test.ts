import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idOf, type Letting, type Period, period, verdictOf } from './test-bench.ts'

const AT = { postcode: '8999AB', house_number: 1 } as const
const STAIR: readonly Period[] = [
  period(10, { house_number: 1 }),
  period(11, { house_number: 1, house_number_addition: 'I' }),
  period(12, { house_number: 1, house_number_addition: 'II' }),
]
const LETTERED: readonly Period[] = [
  period(21, { house_number: 1, house_letter: 'A' }),
  period(22, { house_number: 1, house_letter: 'B', house_number_addition: '2' }),
]

const BY_PARTS: Readonly<Record<string, readonly [periods: readonly Period[], written: Partial<Letting>, is: string]>> =
  {
    'an object that is named and exists decides, whatever else is written': [
      [period(1), period(2)],
      { ...AT, object_id: idOf('01', 2) },
      '2 by bag-id',
    ],
    'an object that does not exist decides nothing': [
      [period(1)],
      { ...AT, object_id: idOf('01', 9) },
      '1 by same-address',
    ],
    'an address with all the same parts is the same': [STAIR, AT, '10 by same-address'],
    'a numeral is the same in digits': [STAIR, { ...AT, house_number_addition: '2' }, '12 by other-notation'],
    'a lower case letter in the addition is the same': [
      LETTERED,
      { ...AT, house_number_addition: 'b2' },
      '22 by same-address',
    ],
    'a letter behind the addition is the same': [
      LETTERED,
      { ...AT, house_number_addition: '2-b' },
      '22 by other-notation',
    ],
    'a door that was left out is linked where there is but one': [LETTERED.slice(1), AT, '22 by only-door-at-number'],
    'a door that was left out is not guessed where there are several': [LETTERED, AT, 'ambiguous (2)'],
    'a door that the BAG does not have is linked where there is but one without': [
      [period(1)],
      { ...AT, house_letter: 'Z' },
      '1 by only-door-at-number',
    ],
    'another door than those that exist is no door': [
      LETTERED.slice(0, 1),
      { ...AT, house_letter: 'C' },
      'other-door (1)',
    ],
    'two objects with one address are not told apart': [
      [period(1), period(2, { house_number: 1 })],
      AT,
      'ambiguous (2)',
    ],
    'two addresses of one object are one object': [
      [period(1), { ...period(2, { house_number: 1 }), object_id: idOf('01', 1) }],
      AT,
      '1 by same-address',
    ],
    'nothing there is not found': [[period(1)], { ...AT, house_number: 99 }, 'not-found (0)'],
  }
for (const [name, [periods, written, is]] of Object.entries(BY_PARTS))
  test(name, async (context) => {
    assert.equal(await verdictOf(context, { periods, lettings: [written] }), is)
  })

const OTHER = period(7, { street: 'Dorpsweg', postcode: '8999AC' })
const BURGEMEESTER = period(5, { street: 'Burgemeester van den Bergstraat', postcode: '8999BB' })
/** A street whose name differs by a letter from that of another. */
const LOOKALIKE = period(7, {
  street: 'Dorpswel',
  object_id: idOf('01', 8),
  nummeraanduiding_id: idOf('20', 8),
  postcode: '8999CC',
})
const REGION = [LOOKALIKE, period(1), period(2, { house_number_addition: '4' }), OTHER, BURGEMEESTER]

const BY_LINE = `
  Kerkstraat 1, 8999 AB Waterdam              | 1 by same-address
  Kerkstr. 1, 8999AB Waterdam                 | 1 by same-address
  Kerkstraat 1, 8999AB Ergens Anders          | 1 by same-address
  Burg. v.d. Bergstr. 5, 8999BB Waterdam      | 5 by same-address
  Kerckstraat 1, 8999AB Waterdam              | 1 by street-spelled-otherwise
  Kerkstrat 1, 8999AB Waterdam                | 1 by street-spelled-otherwise
  Bergstraat 5, 8999BB Waterdam               | 5 by street-spelled-otherwise
  Dorpsweg 1, 8999AB Waterdam                 | other-street (1)
  Dorpswek 1, 8999AD Waterdam                 | not-found (0)
  Dorpsweg 7, 8999AB Waterdam                 | 7 by postcode-mistyped
  Dorpsweg 7, 9899AC                          | 7 by postcode-mistyped
  Dorpsweg 7, 8999 ZZ Waterdam                | 7 by postcode-letters-differ
  Dorpsweg 7, 1234 ZZ Waterdam                | not-found (0)
  Dorpswel 7, 8999AC Waterdam                 | ambiguous (2)
  Naast Kerkstraat 1, 8999AB Waterdam         | other-street (1)
  Dorpsweg 7 Waterdam                         | 7 by without-postcode
  Dorpsweg 7                                  | not-found (0)
  Kerkstraat 2-4, 8999AB Waterdam             | 2 by same-address
  Dorpsweg 7-9, 8999AC Waterdam               | number-range (0)
  Postbus 7, 8999AC Waterdam                  | po-box (0)
  t.o. Dorpsweg 7, 8999AC Waterdam            | near-an-address (0)
`
for (const row of BY_LINE.trim().split('\n')) {
  const [written_address = '', is = ''] = row.split('|').map((cell) => cell.trim())
  test(`"${written_address}": ${is}`, async (context) => {
    assert.equal(await verdictOf(context, { periods: REGION, establishments: [{ written_address }] }), is)
  })
}
