import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { AREAS, type Area } from '../../sources/contract.ts'
import { readJson } from '../../warehouse/files.ts'
import type { Areas } from '../area-tree.ts'
import { checkDelivered } from '../checks.ts'
import { type AmountCell, type Cell, type Release, type SplitCell, TOTAL } from '../contract.ts'
import { writeFigureFiles } from '../figures/figure-files.ts'
import { gemeenteAreas } from '../figures/gemeente-files.ts'
import { areaPlaces } from '../maps/area-places.ts'
import { openSecrets } from '../protection-secrets.ts'
import { writeRelease } from '../release.ts'
import { openWorld, orderIn, type World, worldOf } from '../test-bench.ts'
import type { ReleaseMemory } from '../versions/release-memory.ts'
import { auditRelease } from './audit-release.ts'
import { readShown } from './shown-figures.ts'

/** Releases for tests of the gate, and ways to plant a fault in one. */

export const HOMES = 'voorbeeld-woningen'
export const FARMS = 'voorbeeld-kwekerijen'

export interface Planted {
  readonly place: string
  readonly world: World
  readonly areas: Areas
  readonly content: Awaited<ReturnType<typeof writeRelease>>['content']
  readonly links: Awaited<ReturnType<typeof writeRelease>>['links']
}

/** What the gate says: the audit, and the check of what is delivered. */
export async function faultsOf(
  { place, areas, content, links }: Planted,
  memory: ReleaseMemory | undefined,
): Promise<string[]> {
  const { faults } = await auditRelease(place, content, { sources: links, memory, areas })
  const delivered = await checkDelivered(place).then(
    () => [],
    (fault: Error) => [fault.message],
  )
  return [...faults, ...(faults.length === 0 ? delivered : [])]
}

/** A release that is whole, and what it was made of. */
export async function releaseOf(context: TestContext): Promise<Planted> {
  const folder = await temporaryFolder(context)
  const world = { ...worldOf(6), worth: worth() }
  const warehouse = await openWorld(context, world)
  const areas = new Map((await warehouse.rows<Area>(AREAS)).map((area) => [area.code, area]))
  const secrets = await openSecrets(join(folder, 'protection.json'))
  const place = join(folder, 'release')
  const order = orderIn(folder, warehouse, { folder: place })
  return {
    place,
    world,
    areas,
    ...(await writeRelease(order, { warehouse, areas, secrets, memory: undefined }, undefined)),
  }
}

/** In one gemeente a person and a company are each alone, in the other two companies are; all the rest is of many. */
function worth(): World['worth'] {
  const many = (area_code: string, category: string, holders: number, each: number) =>
    Array.from({ length: holders }, (_, holder) => ({
      area_code,
      period: '2026',
      category,
      holder: `${area_code}-${category}-${holder}`,
      amount: each + 1000 * holder,
    }))
  return [
    ...many('GM9901', 'persoon', 1, 400_000),
    ...many('GM9901', 'bedrijf', 1, 500_000),
    ...many('GM9901', 'stichting', 12, 100_000),
    ...many('GM9902', 'persoon', 12, 150_000),
    ...many('GM9902', 'bedrijf', 12, 250_000),
    ...many('GM9902', 'stichting', 2, 300_000),
  ]
}

export function trueRate({ farms, homes }: World, { area }: Cell): number {
  const total = (rows: World['homes']) =>
    rows.find(({ area_code, category }) => area_code === area && category === 'totaal')?.count ?? 0
  return (1000 * total(farms)) / total(homes)
}

export function withCount<C extends Cell>(cell: C, count: number): C {
  return { ...cell, numerator: count, value: count }
}

export async function changeJson<T>({ place }: Planted, path: string, change: (content: T) => T): Promise<undefined> {
  const content = await readJson<T>(join(place, path))
  if (content === undefined) assert.fail(path)
  await writeFile(join(place, path), JSON.stringify(change(content)))
}

/** Changes cells of a subject in every file of figures, so that these still agree. */
export async function changeCells(
  { place }: Planted,
  id: string,
  change: (cell: SplitCell, at: number) => SplitCell,
): Promise<undefined> {
  const { release, drawn, subjects, areas: listed } = await readShown(place)
  const cells = new Map(
    subjects.map(({ subject, counts }) => [subject.id, subject.id === id ? counts.map(change) : counts]),
  )
  await writeFigureFiles({
    folder: place,
    subjects: release.subjects,
    drawn,
    cellsOf: (subject) => cells.get(subject.id) ?? [],
    gemeenten: gemeenteAreas(listed, {
      places: areaPlaces(drawn.areas.values()),
      similar: new Map(listed.map(({ code, similar }) => [code, similar])),
    }),
  })
}

export function changeTotals(
  release: Planted,
  id: string,
  change: (cell: SplitCell, at: number) => SplitCell,
): Promise<undefined> {
  return changeCells(release, id, (cell, at) => (cell.dimension === TOTAL ? change(cell, at) : cell))
}

export function changeSplits(release: Planted, id: string, change: (cell: SplitCell) => SplitCell): Promise<undefined> {
  return changeCells(release, id, (cell) => (cell.dimension === TOTAL ? cell : change(cell)))
}

export function changeFirstSplit(release: Planted, id: string, by: number): Promise<undefined> {
  let changed = 0
  return changeSplits(release, id, (cell) =>
    cell.dimension === 'leeftijd' && cell.numerator !== null && changed++ === 0
      ? withCount(cell, cell.numerator + by)
      : cell,
  )
}

export function changeRelease(release: Planted, change: (described: Release) => Release): Promise<undefined> {
  return changeJson<Release>(release, 'release.json', change)
}

/** Shows exactly the sums that pass, whatever the suppression chose. */
export function showSums(
  release: Planted,
  passes: (cell: AmountCell, at: number, withheld: readonly number[]) => boolean,
): Promise<undefined> {
  const [made] = release.content.amounts
  return changeJson<AmountCell[]>(release, `tables/${HOMES}-bedragen.json`, (cells) => {
    const withheld = cells.flatMap(({ missing }, at) => (missing === 'withheld' ? [at] : []))
    return cells.map((cell, at) =>
      passes(cell, at, withheld)
        ? { ...cell, missing: null, amount: made?.period.values[at] ?? 0 }
        : { ...cell, missing: 'withheld', amount: null },
    )
  })
}

/** A fault to plant, and what the gate must say of it. */
export interface Mutation {
  readonly weakens: string
  /** Plants the fault; what it returns is what the release before is remembered to be. */
  readonly plant: (release: Planted) => Promise<ReleaseMemory | undefined>
  readonly found: RegExp
}

/** One test for each: the release is whole before, and refused after. */
export function testGate(mutations: readonly Mutation[]): void {
  for (const { weakens, plant, found } of mutations)
    test(`the gate stops a release that weakens ${weakens}`, async (context) => {
      const release = await releaseOf(context)
      assert.deepEqual(await faultsOf(release, undefined), [])
      const memory = await plant(release)
      const faults = await faultsOf(release, memory)
      assert.match(faults.join(' '), found)
    })
}
