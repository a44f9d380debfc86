import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '../../../vocabulary/table.ts'
import { BUSINESSES, NOTICES, OWNERS, PERMITS, STAYS } from '../../facts/fact-tables.ts'
import { type SomeRows, some } from '../../test-bench.ts'
import { type Case, inputsOf, tryCases } from '../test-bench.ts'
import { growingSigns } from './growing-signs.ts'

type Notice = Partial<Row<typeof NOTICES>>

/** Notices of one object; each has an origin of its own unless it names one. */
function notices(...told: readonly Notice[]): SomeRows {
  return some(
    NOTICES,
    told.map((notice, place) => ({
      observation_id: `${place}`,
      origin: `origin ${place}`,
      noticed_on: '2025-06-01',
      reliability: 'F',
      credibility: '6',
      ...notice,
    })),
  )
}

const SMELL = { sign: 'cannabis-smell' }
const HUM = { sign: 'humming' }
const HEAT = { sign: 'heat-or-melted-snow' }
const TAPE = { sign: 'taped-windows' }
const CHEMICAL = { sign: 'chemical-smell' }

const plain = (what: string, gives: string, told: readonly Notice[], more: readonly SomeRows[] = []): Case => ({
  what,
  gives,
  rows: () => [notices(...told), ...more],
})

test('two signs of two origins are a signal that shows counts and days and names the origins', async (context) => {
  const cases = [plain('one', 'signal', [SMELL, { ...HUM, noticed_on: '2025-07-01' }])]
  const signal = (await tryCases(context, growingSigns, { cases })).get('one')
  assert.deepEqual(inputsOf(signal), {
    different_signs: 2,
    origins: 2,
    first_noticed: '2025-06-01',
    last_noticed: '2025-07-01',
  })
  assert.deepEqual(signal?.evidence, ['notice origin 0', 'notice origin 1'])
})

test('one sign however often, one origin however loud, or another sign is none', async (context) => {
  const campaign = Array.from({ length: 15 }, (_, place) => ({ ...(place % 3 ? SMELL : TAPE), origin: 'campaign 1' }))
  const cases = [
    plain('one sign', 'none', [SMELL]),
    plain('one sign by many', 'none', [SMELL, SMELL, SMELL]),
    plain('a campaign', 'none', campaign),
    plain('a campaign and its echo', 'none', [...campaign, { ...SMELL, origin: 'campaign 1' }]),
    plain('a campaign and another', 'signal', [...campaign, HUM]),
    plain('two signs by three', 'signal', [SMELL, SMELL, HUM]),
    plain('told through two desks', 'none', [
      { ...HUM, origin: 'same moment' },
      { ...SMELL, origin: 'same moment' },
    ]),
    plain('a sign of something else', 'none', [SMELL, { sign: 'mail-piling-up' }]),
    plain('no sign told', 'none', [SMELL, { sign: null }]),
  ]
  const signals = await tryCases(context, growingSigns, { cases })
  const { different_signs, origins } = inputsOf(signals.get('a campaign and another'))
  assert.deepEqual([signals.get('a campaign and another')?.value, different_signs, origins], [2, 3, 2])
  const three = signals.get('two signs by three')
  assert.deepEqual([three?.value, inputsOf(three).different_signs, inputsOf(three).origins], [2, 2, 3])
})

test('what was judged bad does not count, and what could not be judged does', async (context) => {
  const cases = [
    plain('judged unreliable', 'none', [SMELL, { ...HUM, reliability: 'E' }]),
    plain('judged improbable', 'none', [SMELL, { ...HUM, credibility: '5' }]),
    plain('judged just better', 'signal', [SMELL, { ...HUM, reliability: 'D', credibility: '4' }]),
  ]
  await tryCases(context, growingSigns, { cases })
})

test('the window is two years and ends with the peildatum', async (context) => {
  const cases = [
    plain('on the peildatum', 'signal', [SMELL, { ...HUM, noticed_on: '2026-01-01' }]),
    plain('a day later', 'none', [SMELL, { ...HUM, noticed_on: '2026-01-02' }]),
    plain('729 days ago', 'signal', [SMELL, { ...HUM, noticed_on: '2024-01-03' }]),
    plain('730 days ago', 'none', [SMELL, { ...HUM, noticed_on: '2024-01-02' }]),
  ]
  await tryCases(context, growingSigns, { cases })
})

test('warm equipment, a trade that smells and a rebuilding explain only the signs that they give', async (context) => {
  const trade = (sbi_code: string | null, open = true) => [some(BUSINESSES, [{ sbi_code, open }])]
  const works = (valid_from: string, status = 'granted') => [some(PERMITS, [{ kind: 'building', status, valid_from }])]
  const cases = [
    plain('humming and heat', 'warm-equipment', [HUM, HEAT]),
    plain('humming, heat and tape', 'signal', [HUM, HEAT, TAPE]),
    plain('a kitchen', 'trade-that-smells', [CHEMICAL, HUM], trade('5610')),
    plain('a laundry', 'trade-that-smells', [CHEMICAL, HEAT], trade('96012')),
    plain('a closed kitchen', 'signal', [CHEMICAL, HUM], trade('5610', false)),
    plain('a kitchen with another smell', 'signal', [SMELL, HUM], trade('5610')),
    plain('a hairdresser', 'trade-that-smells', [TAPE, HUM], trade('96021')),
    plain('an undertaker', 'signal', [TAPE, HUM], trade('9603')),
    plain('a trade not told', 'signal', [CHEMICAL, HUM], trade(null)),
    plain('a rebuilding', 'rebuilding', [TAPE, HUM], works('2025-06-01')),
    plain('a rebuilding of nearly a year', 'rebuilding', [TAPE, HUM], works('2024-06-02')),
    plain('a rebuilding of long ago', 'signal', [TAPE, HUM], works('2024-06-01')),
    plain('a rebuilding to come', 'signal', [TAPE, HUM], works('2025-06-02')),
    plain('a rebuilding refused', 'signal', [TAPE, HUM], works('2025-06-01', 'refused')),
    plain('a rebuilding with another smell', 'signal', [TAPE, SMELL], works('2025-06-01')),
  ]
  await tryCases(context, growingSigns, { cases })
})

test('a new owner or new residents since the last notice explain it', async (context) => {
  const owned = (held_from: string | null, change: Partial<Row<typeof OWNERS>> = {}): SomeRows =>
    some(OWNERS, [{ tenaamstelling_id: `${held_from}`, held_from, owns: true, current: true, ...change }])
  const lived = (stayed_from: string, stayed_until: string | null = null, address_kind = 'home'): SomeRows =>
    some(STAYS, [{ person: stayed_from, stayed_from, stayed_until, address_kind }])
  const fresh = 'new-owner-or-residents'
  const cases = [
    plain('owned since', fresh, [SMELL, HUM], [owned('2025-06-02')]),
    plain('owned from that day', 'signal', [SMELL, HUM], [owned('2025-06-01')]),
    plain('a right of use since', 'signal', [SMELL, HUM], [owned('2025-06-02', { owns: false })]),
    plain('owned by another meanwhile', 'signal', [SMELL, HUM], [owned('2025-06-02', { current: false })]),
    plain('one owner since, one from a day not known', 'signal', [SMELL, HUM], [owned('2025-06-02'), owned(null)]),
    plain(
      'one owner since, one of before',
      fresh,
      [SMELL, HUM],
      [owned('2025-06-02'), owned('2020-01-01', { current: false })],
    ),
    plain('owned from a day not known', 'signal', [SMELL, HUM], [owned(null)]),
    plain('lived there since', fresh, [SMELL, HUM], [lived('2025-06-02'), lived('2020-01-01', '2025-06-02')]),
    plain('lived there from that day', 'signal', [SMELL, HUM], [lived('2025-06-01')]),
    plain('one left on the peildatum', fresh, [SMELL, HUM], [lived('2025-06-02'), lived('2020-01-01', '2026-01-01')]),
    plain('one leaves later', 'signal', [SMELL, HUM], [lived('2025-06-02'), lived('2020-01-01', '2026-01-02')]),
    plain('mail only', 'signal', [SMELL, HUM], [lived('2025-06-02', null, 'correspondence')]),
    plain('one stayed', 'signal', [SMELL, HUM], [lived('2025-06-02'), lived('2020-01-01')]),
  ]
  await tryCases(context, growingSigns, { cases })
})
