import assert from 'node:assert/strict'
import test from 'node:test'
import { type DrawnEvent, drawnTimeline } from './drawn-timeline.ts'
import { type EventKind, eventName } from './event-name.ts'
import { eventSentence } from './event-sentence.ts'
import type { TimelineEvent } from './timeline.ts'

function event(kind: EventKind, told: TimelineEvent['told'], change: Partial<TimelineEvent> = {}): TimelineEvent {
  const period = { from: '2024-01-01', until: '2024-01-02' }
  return { kind, name: eventName(kind), register: 'brk', record: 'deed 1', ...period, told, ...change }
}

const SENTENCES: readonly (readonly [EventKind, TimelineEvent['told'], string])[] = [
  ['built', { building_year: 1931 }, 'Gebouwd in 1931'],
  ['residents', { residents: 1 }, '1 ingeschreven bewoner'],
  ['residents', { residents: 6 }, '6 ingeschreven bewoners'],
  [
    'deed',
    { deed_kind: 'sale', price_euros: 1068147, buyer_kvk_numbers: ['90000001'] },
    'Verkocht voor € 1.068.147, aan KvK 90000001',
  ],
  [
    'deed',
    { deed_kind: 'sale', price_euros: 90000, several_objects: true },
    'Verkocht voor € 90.000, samen met andere panden',
  ],
  ['deed', { deed_kind: 'inheritance', price_euros: null }, 'Geërfd'],
  ['deed', { deed_kind: 'unknown' }, 'Akte ingeschreven'],
  ['loan', { amount_euros: 250000, objects: 1 }, 'Hypotheek van € 250.000'],
  [
    'loan',
    { amount_euros: null, objects: 3, creditor_kvk_number: '90000002' },
    'Hypotheek, op 3 panden samen, van KvK 90000002',
  ],
  ['permit', { permit_kind: 'rooms', status: 'refused' }, 'Vergunning voor kamerverhuur, geweigerd'],
  [
    'letting',
    { rent_euros: 935, payment: 'cash', agent_kvk_number: '90000003' },
    'Verhuurd voor € 935 per maand, contant betaald, via bemiddelaar KvK 90000003',
  ],
  ['letting', { rent_euros: null, payment: 'unknown' }, 'Verhuurd'],
  ['business', { kvk_number: '90000004', sbi_code: '9602' }, 'Bedrijf gevestigd: KvK 90000004, SBI 9602'],
  ['notice', { sign: 'humming', category: null }, 'Waarneming of melding: zoemend geluid'],
  ['notice', { sign: null, category: 'afval/container-is-vol' }, 'Waarneming of melding: container is vol'],
  ['inspection', { found: 'no-access' }, 'Bezoek van een toezichthouder: niet binnen geweest'],
  ['signal', { indicator: 'XX-01', by: 'itself', explained_by: [] }, 'Signaal: XX-01'],
  [
    'signal',
    { indicator: 'XX-01', by: 'owned', explained_by: ['family'] },
    'Signaal: XX-01, via de eigenaar, onschuldig verklaard',
  ],
]

test('each event is one line that says what its register says, and leaves out what it does not', () => {
  for (const [kind, told, sentence] of SENTENCES) assert.equal(eventSentence(event(kind, told)).nl, sentence)
})

test('both languages tell the same amounts and numbers', () => {
  for (const [kind, told] of SENTENCES) {
    const { nl, en } = eventSentence(event(kind, told))
    assert.notEqual(en, '')
    assert.deepEqual(en.match(/\d+/g), nl.match(/\d+/g), nl)
  }
})

test('who noticed something, and how far that source is trusted, is never told', () => {
  const told = { sign: 'humming', source_kind: 'social-worker', reliability: 'A', credibility: '2' }
  const { nl, en } = eventSentence(event('notice', told))
  assert.doesNotMatch(`${nl} ${en}`, /worker|hulp|A2|reliab/i)
})

const gap = (register: 'brp' | 'kvk' | 'lettings') => event('gap', {}, { register, name: { nl: 'Gat', en: 'Gap' } })
const lanes = (events: readonly TimelineEvent[]) =>
  drawnTimeline({ objectId: '1', peildatum: '2026-01-01', events }).map(
    ({ kind, lane }: DrawnEvent) => `${lane} ${kind}`,
  )

test('that the trade register or lettings know nothing is a gap only beside something that they know', () => {
  const business = event('business', { kvk_number: '90000004' }, { register: 'kvk' })
  assert.deepEqual(lanes([gap('kvk'), gap('lettings'), gap('brp')]), ['brp gap'])
  assert.deepEqual(lanes([gap('kvk'), business]), ['kvk gap', 'kvk business'])
})

test('a signal has a lane of its own, and how many live there is told as a number', () => {
  const [signal, residents] = drawnTimeline({
    objectId: '1',
    peildatum: '2026-01-01',
    events: [
      event('signal', { indicator: 'XX-01', by: 'itself' }, { register: null }),
      event('residents', { residents: 3 }, { register: 'brp' }),
    ],
  })
  assert.deepEqual([signal?.lane, signal?.count, residents?.count], ['signals', null, 3])
})
