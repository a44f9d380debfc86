import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../../made-up/random.ts'
import { readAddress } from './address-text.ts'
import type { AddressParts, WrittenAddress } from './written-address.ts'

const show = ({ street, number, letter, addition, postcode, place }: AddressParts) =>
  [
    street ?? '',
    number,
    `${letter ?? ''}${letter && addition ? '|' : ''}${addition ?? ''}`,
    postcode ?? '',
    place ?? '',
  ]
    .map(String)
    .join(' ; ')

const readingsOf = (written: WrittenAddress): readonly string[] => {
  const reading = readAddress(written)
  return 'reason' in reading ? [reading.reason] : reading.readings.map(show)
}

const FIRST_READING = `
  Kerkstraat 12, 3511 AB Utrecht              | Kerkstraat ; 12 ;  ; 3511AB ; Utrecht
  kerkstraat 12 3511ab utrecht                | kerkstraat ; 12 ;  ; 3511AB ; utrecht
  Kerkstraat 12a, 3511AB Utrecht              | Kerkstraat ; 12 ; a ; 3511AB ; Utrecht
  Kerkstraat 12a-2, 3511AB Utrecht            | Kerkstraat ; 12 ; a-2 ; 3511AB ; Utrecht
  Kerkstraat 12 A II, 3511AB Utrecht          | Kerkstraat ; 12 ; A II ; 3511AB ; Utrecht
  Kerkstraat 12-hs, 1017 GB Amsterdam         | Kerkstraat ; 12 ; hs ; 1017GB ; Amsterdam
  Kerkstraat 12 bis, 3511AB Utrecht           | Kerkstraat ; 12 ; bis ; 3511AB ; Utrecht
  Kerkstraat 12 2hoog, 3511AB Utrecht         | Kerkstraat ; 12 ; 2hoog ; 3511AB ; Utrecht
  Kerkstraat 12A1, 3511AB Utrecht             | Kerkstraat ; 12 ; A1 ; 3511AB ; Utrecht
  Kerkstraat nr. 12, 3511AB Utrecht           | Kerkstraat ; 12 ;  ; 3511AB ; Utrecht
  Kerkstraat 0012, 3511AB Utrecht             | Kerkstraat ; 12 ;  ; 3511AB ; Utrecht
  Burg. v.d. Bergstr. 12, NL-3511 AB Utrecht  | Burg. v.d. Bergstr ; 12 ;  ; 3511AB ; Utrecht
  2e Kostverlorenkade 10, 1052 RC Amsterdam   | 2e Kostverlorenkade ; 10 ;  ; 1052RC ; Amsterdam
  Kerkstraat 12, Utrecht, 3511AB              | Kerkstraat ; 12 ;  ; 3511AB ; Utrecht
  3511 AB Utrecht, Kerkstraat 12              | Kerkstraat ; 12 ;  ; 3511AB ; Utrecht
  Kerkstraat 12, 3511 AB Utrecht, Nederland   | Kerkstraat ; 12 ;  ; 3511AB ; Utrecht
  Kerkstraat 12, 35IO AB Utrecht              | Kerkstraat ; 12 ;  ; 35IOAB ; Utrecht
  Kerkstraat 12, 's-Gravenhage                | Kerkstraat ; 12 ;  ;  ; 's-Gravenhage
  Naast de Kerk 12, 3511AB Utrecht            | Naast de Kerk ; 12 ;  ; 3511AB ; Utrecht
  p/a Kerkstraat 12; 3511 AB; Utrecht (NL)    | Kerkstraat ; 12 ;  ; 3511AB ; Utrecht
  12 Kerkstraat, 3511 AB Utrecht              | Kerkstraat ; 12 ;  ; 3511AB ; Utrecht
`
for (const row of FIRST_READING.trim().split('\n')) {
  const [line = '', expected = ''] = row.split('|').map((cell) => cell.trim())
  test(`"${line}" is first read as ${expected}`, () => assert.equal(readingsOf({ line })[0], expected))
}

const NO_ADDRESS = `
  Postbus 12, 3500 AB Utrecht            | po-box
  Antwoordnummer 88, 3500 VB Utrecht     | po-box
  Kaaistraat 14, 9999 Zeepolder, België  | abroad
  Am Deich 7, D-26506 Wattenhafen        | abroad
  t.o. Kerkstraat 12, 3511AB Utrecht     | near-an-address
  Kerkstraat nabij 12, 3511AB Utrecht    | near-an-address
  Kerkstraat naast 12, 3511AB Utrecht    | near-an-address
  Kerkstraat 12 A t/m C, 3511AB Utrecht  | number-range
  Kerkstraat 12 t/m 16, 3511AB Utrecht   | number-range
  Kerkstraat 12 en 14, 3511AB Utrecht    | number-range
  Kerkstraat 12+14, 3511AB Utrecht       | number-range
  Kerkstraat, 3511AB Utrecht             | no-house-number
  Kerkstraat 1234567, 3511AB Utrecht     | house-number-out-of-range
`
for (const row of NO_ADDRESS.trim().split('\n')) {
  const [line = '', reason = ''] = row.split('|').map((cell) => cell.trim())
  test(`"${line}" is no address of one object: ${reason}`, () => assert.deepEqual(readingsOf({ line }), [reason]))
}

test('a text that can be read in several ways gives all of them', () => {
  assert.deepEqual(readingsOf({ line: 'Plein 1945 12, 1251MA Laren' }), [
    'Plein ; 1945 ; 12 ; 1251MA ; Laren',
    'Plein 1945 ; 12 ;  ; 1251MA ; Laren',
  ])
  assert.deepEqual(readingsOf({ line: 'Kerkstraat 12 a Ede' }), [
    'Kerkstraat ; 12 ; a Ede ;  ; ',
    'Kerkstraat ; 12 ; a ;  ; Ede',
    'Kerkstraat ; 12 ;  ;  ; a Ede',
  ])
})

test('two numbers of one side may be a range, and are marked', () => {
  const rangeOf = (line: string) => {
    const reading = readAddress({ line })
    return 'readings' in reading && reading.perhapsRange
  }
  assert.deepEqual(['Kade 12-14, 3511AB X', 'Kade 12-2, 3511AB X', 'Kade 12-13, 3511AB X'].map(rangeOf), [
    true,
    false,
    false,
  ])
})

test('parts are taken as they were delivered, and empty parts are not there', () => {
  const written = { street: 'Kerkstraat', number: 12, letter: ' ', addition: 'II', postcode: '3511 ab', place: '' }
  assert.deepEqual(readingsOf(written), ['Kerkstraat ; 12 ; II ; 3511AB ; '])
  assert.deepEqual(readingsOf({ street: 'Kerkstraat 12 bis', postcode: '3511AB' }), [
    'Kerkstraat ; 12 ; bis ; 3511AB ; ',
    'Kerkstraat ; 12 ;  ; 3511AB ; bis',
  ])
  assert.deepEqual(readingsOf({ street: 'Postbus', number: 12 }), ['po-box'])
  assert.deepEqual(readingsOf({}), ['nothing-written'])
})

test('whatever is written is read, or refused with a reason', () => {
  const random = createRandom('scribbles')
  const pieces = [
    '12',
    '-',
    ' ',
    'a',
    'II',
    '/',
    ',',
    'Kerk',
    'straat',
    '1234AB',
    '\u0000',
    '’',
    't.o.',
    'é',
    '🏠',
    '0',
    '\n',
  ]
  for (let turn = 0; turn < 5_000; turn++) {
    const line = Array.from({ length: random.integer(0, 14) }, () => random.pick(pieces)).join('')
    const reading = readAddress({ line })
    if ('readings' in reading)
      for (const { number } of reading.readings) assert.ok(number >= 1 && number <= 99_999, JSON.stringify(line))
  }
  assert.deepEqual(readingsOf({ street: 'a'.repeat(1_000_000), number: 1 }), ['too-long'])
  assert.deepEqual(readingsOf({ line: '12 '.repeat(300_000) }), ['too-long'])
})
