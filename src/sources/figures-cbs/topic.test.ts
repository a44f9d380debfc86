import assert from 'node:assert/strict'
import { test } from 'node:test'
import { familyOf, findTopics, isWanted, type Topic, type TopicColumn } from './topic.ts'

const KWB = familyOf({ title: 'Kerncijfers wijken en buurten 2024' })

const measures = (columns: readonly TopicColumn[]) =>
  Object.fromEntries([...findTopics(columns, KWB, 'given')].map(([key, { topic }]) => [key, topic.measure]))

test('a topic is found whatever number its column has', () => {
  assert.deepEqual(measures([{ key: 'GemiddeldeWOZWaardeVanWoningen_36' }]), {
    GemiddeldeWOZWaardeVanWoningen_36: 'average_property_value',
  })
  assert.deepEqual(measures([{ key: 'GemiddeldeWOZWaardeVanWoningen_39' }]), {
    GemiddeldeWOZWaardeVanWoningen_39: 'average_property_value',
  })
})

test('the title outranks the stem, and the TopicGroup tells equal titles apart', () => {
  const found = measures([
    { key: 'Nederland_17', title: 'Koopwoningen ', groups: ['Naar eigendom', 'Energie'], unit: '%' },
    { key: 'Nederland_20', title: 'koopwoningen', groups: ['Woningen naar eigendom', 'Wonen en vastgoed'], unit: '%' },
    { key: 'AantalInwoners_5', title: 'Aantal huishoudens', groups: ['Bevolking'] },
  ])
  assert.deepEqual(found, { Nederland_20: 'owner_occupied_homes_share' })
})

test('two columns that can be the same topic are refused, not chosen between', () => {
  const columns = [{ key: 'Woningvoorraad_35' }, { key: 'Woningvoorraad_36' }]
  assert.throws(() => measures(columns), /"Woningvoorraad_35", "Woningvoorraad_36": More than one column/)
})

test('a topic in another unit is refused: its figures would be read a thousand times too small', () => {
  const column = { key: 'AantalInwoners_5', title: 'Aantal inwoners', unit: 'x 1 000' }
  assert.throws(() => measures([column]), { code: 'unit-not-foreseen' })
})

test('only the total of a further dimension is wanted', () => {
  const [found] = findTopics([{ key: 'GeregistreerdeMisdrijven_1' }], undefined, 'given').values()
  const crimes: Topic = found?.topic ?? assert.fail('the topic is not found')
  assert.equal(isWanted(crimes, new Map([['SoortMisdrijf', '0.0.0 ']]), 'given'), true)
  assert.equal(isWanted(crimes, new Map([['Soort misdrijf', 'Totaal misdrijven']]), 'given'), true)
  assert.equal(isWanted(crimes, new Map([['SoortMisdrijf', '1.1.1 ']]), 'given'), false)
  assert.throws(() => isWanted(crimes, new Map(), 'given'), { code: 'dimension-unstated' })
  const dimensions = new Map([
    ['SoortMisdrijf', '0.0.0 '],
    ['Leeftijd', '10000'],
  ])
  assert.throws(() => isWanted(crimes, dimensions, 'given'), { code: 'dimension-not-foreseen' })
})
