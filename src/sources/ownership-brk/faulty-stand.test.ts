import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InputFault } from '../../vocabulary/input-fault.ts'
import {
  aandeel,
  BSN,
  message,
  natuurlijkPersoon,
  nietNatuurlijkPersoon,
  OWNERSHIP,
  onParcel,
  PARCEL,
  stand,
  tenaamstelling,
  toOrganisation,
  toPerson,
  zakelijkRecht,
} from './sample-stand.ts'
import { readAndMake } from './trial.ts'

test('what cannot be read is rejected with its place, and the rest is read', async (context) => {
  const { rights, rejects } = await readAndMake(context, [
    message(
      PARCEL,
      OWNERSHIP,
      tenaamstelling({ id: '1', right: 'nowhere', holder: toOrganisation('n') }),
      tenaamstelling({ id: '2', right: 'r', holder: toOrganisation('nowhere') }),
      tenaamstelling({ id: '3', right: 'r', holder: toOrganisation('n'), share: aandeel('3', '2') }),
      tenaamstelling({ id: '4', right: 'r', holder: toOrganisation('n'), share: aandeel('0', '2') }),
      tenaamstelling({ id: '5', right: 'r', holder: toOrganisation('n'), deedPart: 'nowhere' }),
      tenaamstelling({ id: '6', right: 'r', holder: toOrganisation('d') }),
      nietNatuurlijkPersoon('n', '<N:rsin>12</N:rsin><N:kvkNummer/>'),
      `<P:NietNatuurlijkPersoon id="ID.d"><P:identificatie>9</P:identificatie><P:betreft><B:GeregistreerdPersoon>${BSN}</B:GeregistreerdPersoon></P:betreft></P:NietNatuurlijkPersoon>`,
      '<X:Raadsel/>',
    ),
  ])
  assert.deepEqual(
    rights.map(({ tenaamstelling_id, share_numerator, holder_kind }) => [
      tenaamstelling_id,
      share_numerator,
      holder_kind,
    ]),
    [
      ['3', null, 'organisation'],
      ['4', null, 'organisation'],
      ['5', 1, 'organisation'],
      ['6', 1, 'unknown'],
    ],
  )
  assert.deepEqual(rejects.map(({ reason, place }) => `${place}: ${reason}`).toSorted(), [
    'stand.xml, line 10, Tenaamstelling: reference-missing',
    'stand.xml, line 11, Tenaamstelling: reference-missing',
    'stand.xml, line 12, Tenaamstelling: share-impossible',
    'stand.xml, line 13, Tenaamstelling: share-impossible',
    'stand.xml, line 14, Tenaamstelling: reference-missing',
    'stand.xml, line 16, NietNatuurlijkPersoon: rsin-malformed',
    'stand.xml, line 16, NietNatuurlijkPersoon: value-empty',
    'stand.xml, line 17, NietNatuurlijkPersoon: person-kind-contradictory',
    'stand.xml, line 17, NietNatuurlijkPersoon: person-kind-contradictory',
    'stand.xml, line 18, Raadsel: element-unknown',
  ])
})

test('what must occur once and does not is reported, and the first counts', async (context) => {
  const twice = `${toOrganisation('n')}${toOrganisation('m')}`
  const { rights, rejects } = await readAndMake(context, [
    message(
      PARCEL,
      zakelijkRecht('r', `${onParcel('o')}${onParcel('o')}`),
      tenaamstelling({ id: '1', right: 'r', holder: twice, share: `${aandeel('1', '2')}${aandeel('1', '3')}` }),
      nietNatuurlijkPersoon('n', ''),
      nietNatuurlijkPersoon('m', ''),
    ),
  ])
  assert.deepEqual(
    rights.map(({ share_denominator, holder_name }) => [share_denominator, holder_name]),
    [[2, 'Voorbeeld n B.V.']],
  )
  assert.deepEqual(
    [...new Set(rejects.map(({ place, reason }) => `${place}: ${reason}`))],
    ['stand.xml, line 10, Tenaamstelling: element-repeated', 'stand.xml, line 9, ZakelijkRecht: element-repeated'],
  )
})

test('a message that is cut off, of another version, no stand, or not UTF-8 is refused whole', async (context) => {
  const { text } = message(PARCEL, OWNERSHIP)
  const refused: readonly (readonly [string | Uint8Array, string])[] = [
    [text.slice(0, text.length - 30), 'xml-broken'],
    [text.slice(0, 200), 'xml-broken'],
    [stand([PARCEL], { version: 'v20991231' }), 'schema-version-unknown'],
    [text.replaceAll('S:Stand', 'S:Mutatie'), 'message-not-stand'],
    [stand([PARCEL], { asOf: '2026-02-30' }), 'state-unknown'],
    [text.replace('</S:Stand>', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}</S:Stand>`), 'xml-too-deep'],
    [text.replace(PARCEL, '&who;'), 'xml-broken'],
    [Buffer.from(text.replace('stand', 'ständ'), 'latin1'), 'encoding-not-utf-8'],
  ]
  for (const [given, code] of refused)
    await assert.rejects(readAndMake(context, [{ name: 'stand.xml', text: given }]), isFault(code), code)
})

test('natural persons are refused without a key file', async (context) => {
  const tenure = tenaamstelling({ id: '1', right: 'r', holder: toPerson('p') })
  const given = [message(PARCEL, OWNERSHIP, tenure, natuurlijkPersoon('p', BSN))]
  await assert.rejects(readAndMake(context, given, { withKeys: false }), isFault('key-file-missing'))
})

function isFault(code: string): (error: unknown) => boolean {
  return (error) => error instanceof InputFault && error.code === code
}
