import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { temporaryFolder } from '../../../../tests/temporary-folder.ts'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { link, PEOPLE, type Person, rowsOf, writeModel, writePeople } from './test-bench.ts'

const SHAPES = [
  { settings: {}, sources: 1 },
  { settings: { link_type: 'link_only' }, sources: 2 },
  { settings: { link_type: 'link_and_dedupe' }, sources: 2 },
] as const

/** The first delivery and the next: of each person whether he is in the one, in the other, or in both and changed. */
const DELIVERIES = fc
  .tuple(
    PEOPLE,
    fc.array(fc.constantFrom('stays', 'stays', 'stays', 'comes', 'goes', 'changes'), { minLength: 40, maxLength: 40 }),
  )
  .map(([people, fates]) => ({
    before: people.filter((_, place) => fates[place] !== 'comes'),
    after: people
      .filter((_, place) => fates[place] !== 'goes')
      .map((person) => (fates[people.indexOf(person)] === 'changes' ? { ...person, town: 'Sneek' } : person)),
  }))
  .filter(({ before, after }) => before.length > 0 && after.length > 0)

const OPTIONS = fc.constantFrom({}, { atLeastWeight: -2 }, { oneToOne: true })

for (const { settings, sources } of SHAPES)
  test(`an increment gives what a full run gives: ${JSON.stringify(settings)}`, async (t) => {
    const folder = await temporaryFolder(t)
    let run = 0
    await fc.assert(
      fc.asyncProperty(DELIVERIES, OPTIONS, async ({ before, after }, options) => {
        const here = join(folder, `${(run += 1)}`)
        const [first, next] = await Promise.all([
          deliver(join(here, 'before'), before, sources),
          deliver(join(here, 'after'), after, sources),
        ])
        const model = await writeModel(here, settings)
        const earlier = join(here, 'earlier')
        await link({ model, files: first, to: earlier }, options)
        const whole = { model: join(earlier, 'model.json'), files: next, to: join(here, 'whole') }
        const { increment: none } = await link(whole, options)
        assert.equal(none, undefined)
        const part = { model, files: next, to: join(here, 'part') }
        const { increment } = await link(part, { ...options, previous: earlier })
        assert.equal((increment?.added ?? 0) + (increment?.changed ?? 0) + (increment?.unchanged ?? 0), after.length)
        for (const file of ['pairs.parquet', 'clusters.parquet', 'frequencies.parquet', 'checksums.parquet'])
          assert.deepEqual(await rowsOf(part.to, file), await rowsOf(whole.to, file), file)
        assert.equal(await readFile(join(part.to, 'model.json'), 'utf8'), await readFile(whole.model, 'utf8'))
        const back = { model, files: first, to: join(here, 'back') }
        await link(back, { ...options, previous: part.to })
        for (const file of ['pairs.parquet', 'clusters.parquet'])
          assert.deepEqual(await rowsOf(back.to, file), await rowsOf(earlier, file), `${file}, and back`)
      }),
      { numRuns: 6, seed: 1 },
    )
  })

/** One file, or two by whether the id is even. */
async function deliver(folder: string, people: readonly Person[], sources: number): Promise<string[]> {
  if (sources === 1) return [await writePeople(folder, people)]
  const halves = [0, 1].map((rest) => people.filter(({ id }) => id % 2 === rest))
  return Promise.all(halves.map((half, rest) => writePeople(folder, half, `people-${rest}.csv`)))
}

const TWINS: readonly Person[] = [
  { id: 1, name: 'Jansen', town: 'Urk', year: '1950' },
  { id: 2, name: 'Jansen', town: 'Urk', year: '1950' },
  { id: 3, name: 'Ybema', town: 'Ommen', year: '1961' },
]

test('only pairs with a record that came or changed are compared', async (t) => {
  const { model, folder, earlier } = await linkTwins(await temporaryFolder(t))
  const files = [await writePeople(folder, [...TWINS, { id: 4, name: 'Ybema', town: 'Urk', year: '1972' }])]
  const { pairs, increment } = await link({ model, files, to: join(folder, 'next') }, { previous: earlier })
  assert.equal(pairs, 1)
  assert.deepEqual(increment, { added: 1, changed: 0, gone: 0, unchanged: 3 })
})

test('the result may come in the place of the earlier one', async (t) => {
  const { model, folder, earlier } = await linkTwins(await temporaryFolder(t))
  const files = [await writePeople(folder, TWINS.slice(1))]
  const { increment } = await link({ model, files, to: earlier }, { previous: earlier })
  assert.deepEqual(increment, { added: 0, changed: 0, gone: 1, unchanged: 2 })
  assert.deepEqual(await rowsOf(earlier, 'pairs.parquet'), [])
})

test('what an earlier result cannot be used for is refused, with what to do', async (t) => {
  const { model, folder, earlier, files } = await linkTwins(await temporaryFolder(t), { atLeastWeight: 0 })
  const to = join(folder, 'next')
  const refused = async (what: Parameters<typeof link>, code: string): Promise<void> => {
    await assert.rejects(link(...what), (fault) => fault instanceof InputFault && fault.code === code)
  }
  const again = { model, files, to }
  await refused([again, { previous: earlier, atLeastWeight: -1 }], 'earlier-pairs-not-kept')
  await refused([again, { previous: earlier }], 'earlier-pairs-not-kept')
  await link(again, { previous: earlier, atLeastWeight: 1 })
  const other = await writeModel(folder, { blocking_rules_to_generate_predictions: ['l.year = r.year'] })
  await refused(
    [
      { ...again, model: other },
      { previous: earlier, atLeastWeight: 0 },
    ],
    'model-changed',
  )
  await writeFile(join(earlier, 'checksums.parquet'), 'PAR1')
  await refused(
    [
      { ...again, model: await writeModel(folder) },
      { previous: earlier, atLeastWeight: 0 },
    ],
    'earlier-result-incomplete',
  )
})

async function linkTwins(folder: string, options: { readonly atLeastWeight?: number } = {}) {
  const [model, files] = [await writeModel(folder), [await writePeople(folder, TWINS)]]
  const earlier = join(folder, 'earlier')
  await link({ model, files, to: earlier }, options)
  return { folder, model, files, earlier }
}
