import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { realData, WITH_REAL_DATA } from '../../../tests/real-data.ts'
import { type Equations, equationsOf } from '../cells/equations.ts'
import { attack } from './attack.ts'
import type { Insider, Sensitive } from './published.ts'
import { withheldView } from './views.ts'

/** A table that τ-ARGUS protected, rebuilt from its microdata, with what it withheld. */
interface Instance {
  readonly equations: Equations
  readonly values: Float64Array
  readonly sensitive: readonly Sensitive[]
  readonly insiders: readonly Insider[]
  readonly cellOf: ReadonlyMap<string, number>
  /** Withheld beside the sensitive cells in the output that the instance was made from. */
  readonly secondary: readonly number[]
}

interface StoredCell {
  readonly codes: readonly string[]
  readonly value: number
  readonly nc: number
  readonly unsafe: boolean
  readonly upl: number
  readonly argus: number
  readonly holder: string | null
}

function readInstance(name: string): Instance {
  const stored: { cells: StoredCell[]; equations: [number, number[]][] } = JSON.parse(
    readFileSync(realData('sdc', 'instances', `${name}.json`), 'utf8'),
  )
  const { cells, equations } = stored
  const sensitive = cells.flatMap(({ unsafe, value, upl }, cell) =>
    unsafe ? [{ cell, value, lower: upl, upper: upl, sliding: 0 }] : [],
  )
  return {
    equations: equationsOf(
      cells.length,
      equations.map(([total, parts]) => ({ total, parts })),
    ),
    values: Float64Array.from(cells, ({ value }) => value),
    sensitive,
    insiders: singleContributors(cells),
    cellOf: new Map(cells.map(({ codes }, cell) => [codes.join('|'), cell])),
    secondary: cells.flatMap(({ argus }, cell) => (argus === 11 ? [cell] : [])),
  }
}

/** Every holder knows the cells that are his alone, and must not find out those of another: at least min(UPL, 10 %). */
function singleContributors(cells: readonly StoredCell[]): Insider[] {
  const single = [...cells.entries()].filter(([, { nc }]) => nc === 1)
  return [...Map.groupBy(single, ([, { holder }]) => holder ?? '')].map(([holder, own]) => ({
    holder,
    knows: own.map(([cell]) => cell),
    victims: single
      .filter(([, other]) => other.unsafe && other.holder !== holder)
      .map(([cell, { value, upl }]) => ({ cell, value, lower: 0, upper: Math.min(upl, 0.1 * value), sliding: 0 })),
  }))
}

/** How many cells are under-protected, and of how many a single contributor learns the value of another. */
async function audit({ equations, values, sensitive, insiders }: Instance, secondary: readonly number[]) {
  const published = withheldView(equations, values, [...sensitive.map(({ cell }) => cell), ...secondary])
  const { cells, victims } = await attack(published, sensitive, insiders, { truth: values })
  return {
    under: cells.filter(({ verdict }) => verdict !== 'protected').length,
    known: new Set(victims.filter(({ verdict }) => verdict === 'exact').map(({ cell }) => cell)).size,
  }
}

/** The secondary cells in an output of τ-ARGUS have status 11. */
function argusSecondary({ cellOf }: Instance, ...path: readonly string[]): number[] {
  const rows: string[][] = parse(readFileSync(realData('sdc', 'checkTauArgus', 'unz', ...path), 'utf8'))
  return rows.flatMap(([one = '', other = '', , status = '']) => {
    const cell = cellOf.get(`${one.trim()}|${other.trim()}`)
    return cell !== undefined && status === '11' ? [cell] : []
  })
}

function provenBest({ cellOf }: Instance, file: string): number[] {
  const stored: { S: string[][] } | string[][] = JSON.parse(readFileSync(realData('sdc', 'instances', file), 'utf8'))
  return (Array.isArray(stored) ? stored : stored.S).map((codes) => cellOf.get(codes.join('|')) ?? -1)
}

test(
  'what τ-ARGUS published holds from outside, and the single contributors it gives away are found',
  WITH_REAL_DATA,
  async () => {
    const simple = readInstance('simple2D')
    assert.deepEqual(await audit(simple, simple.secondary), { under: 0, known: 3 })
    const enterprises = readInstance('ent_act_product')
    assert.deepEqual(await audit(enterprises, enterprises.secondary), { under: 0, known: 0 })
    const modular = argusSecondary(enterprises, 'OUTPUT', 'OUTPUT', 'test_2a.txt')
    assert.deepEqual([modular.length, await audit(enterprises, modular)], [74, { under: 0, known: 9 }])
  },
)

test('the cheapest pattern gives single contributors away unless they were counted in', WITH_REAL_DATA, async () => {
  for (const [name, known] of [
    ['simple2D', 5],
    ['ent_act_product', 36],
  ] as const) {
    const instance = readInstance(name)
    assert.deepEqual(await audit(instance, provenBest(instance, `${name}.opt_value.json`)), { under: 0, known })
    assert.deepEqual(await audit(instance, provenBest(instance, `${name}.opt_singleton.json`)), { under: 0, known: 0 })
  }
})

test('to show any one cell of the cheapest pattern is noticed', WITH_REAL_DATA, async () => {
  for (const name of ['simple2D', 'ent_act_product']) {
    const instance = { ...readInstance(name), insiders: [] }
    const secondary = provenBest(instance, `${name}.opt_value.json`)
    // Nothing cheaper protects, so every cell that costs something is needed.
    for (const shown of secondary.filter((cell) => (instance.values[cell] ?? 0) > 0))
      assert.notEqual(
        (
          await audit(
            instance,
            secondary.filter((cell) => cell !== shown),
          )
        ).under,
        0,
      )
  }
})
