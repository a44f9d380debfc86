import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodsBeside } from './joint-period.ts'

const subject = (...periods: string[]) => ({ periods })

test('subjects are shown in the wished period when all have it', () => {
  const found = periodsBeside([subject('2022', '2023', '2024'), subject('2021', '2022', '2023')], '2022')
  assert.deepEqual(found, { periods: ['2022', '2022'], joint: true, choices: ['2022', '2023'] })
})

test('without a wish, or with one that not all have, the newest shared period is shown', () => {
  const subjects = [subject('2022', '2023', '2024'), subject('2022', '2023')]
  assert.deepEqual(periodsBeside(subjects, undefined).periods, ['2023', '2023'])
  assert.deepEqual(periodsBeside(subjects, '2024').periods, ['2023', '2023'])
})

test('subjects that share no period are each shown in the one nearest to the first', () => {
  const found = periodsBeside([subject('2024', '2026'), subject('2015', '2023', '2027'), subject('2020')], undefined)
  assert.deepEqual(found, { periods: ['2026', '2027', '2020'], joint: false, choices: [] })
  assert.deepEqual(periodsBeside([subject('2024', '2026'), subject('2015', '2023')], '2024').periods, ['2024', '2023'])
})

test('of two periods that are as near the newer one is shown', () => {
  assert.deepEqual(periodsBeside([subject('2024'), subject('2023', '2025')], undefined).periods, ['2024', '2025'])
})
