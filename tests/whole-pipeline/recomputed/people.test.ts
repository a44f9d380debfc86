import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RESIDENTS_PER_BUURT } from '../../../src/statistics/contract.ts'
import { peopleSteps } from '../../../src/statistics/people/people-steps.ts'
import { countRegion, tallyOf } from './counted-region.ts'

// Clean: what is wrong in the BRP moves people about, and truth tells only that something is.
const region = await countRegion({ dirt: 0, steps: peopleSteps })

test('residents per buurt and age are the people who live there and were born so long ago', async () => {
  const places = await region.truth('tables/places.csv')
  const buurtOf = new Map(places.map((place) => [place['object_id'], place['buurt_code'] ?? '']))
  const ages = ['0-11', '12-17', '18-24', '25-44', '45-64', '65-plus', 'onbekend']
  const expected = tallyOf([...new Set(buurtOf.values())], ['2026'], { leeftijd: ages })
  for (const line of await region.delivered('brp')) {
    // A list begins with who it is about and where they are now; what follows is where they were.
    const { '01.01.20': label, '01.03.10': born = '', '07.67.10': ended, '08.10.10': kind, '08.11.80': object } = line
    const buurt = buurtOf.get(object)
    if (label === '' || ended !== '' || kind !== 'W' || buurt === undefined) continue
    // On the first of January the years lived are those since the year of birth, but for who has a birthday that day.
    const age = 2026 - Number(born.slice(0, 4)) - (born.slice(4) === '0101' ? 0 : 1)
    const band = [12, 18, 25, 45, 65].filter((from) => age >= from).length
    expected.add(buurt, '2026', { leeftijd: ages[band] ?? 'onbekend' })
  }
  const told = await region.counts(RESIDENTS_PER_BUURT)
  const mine = [...told].filter(([key]) => key.includes(' 2026 '))
  assert.deepEqual(new Map(mine), expected.counts)
})
