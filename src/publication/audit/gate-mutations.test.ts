import { cellKey } from '../counts/rounded-period.ts'
import {
  changeFirstSplit,
  changeRelease,
  changeSplits,
  changeTotals,
  FARMS,
  HOMES,
  type Mutation,
  showSums,
  testGate,
  trueRate,
  withCount,
} from './test-bench.ts'

// One protection is weakened at a time in a release that is otherwise whole. Each time the gate must say no.

const MUTATIONS: readonly Mutation[] = [
  {
    weakens: 'rounding: one count is shown as it is',
    plant: (release) =>
      changeTotals(release, HOMES, (cell) => (cell.area === 'BU99010003' ? withCount(cell, 7) : cell)),
    found: /1 cells are no multiple of 5/,
  },
  {
    weakens: 'additivity: one cell is one multiple further',
    plant: (release) => changeFirstSplit(release, HOMES, 5),
    found: /do not add up/,
  },
  {
    weakens: 'the bound K: a unit is moved four multiples from one category to another, and every sum holds',
    plant: (release) =>
      changeSplits(release, HOMES, (cell) =>
        '99010000'.startsWith(cell.area.slice(2)) || cell.level === 'land'
          ? withCount(cell, (cell.numerator ?? 0) + ({ oud: 20, midden: -20 }[cell.category] ?? 0))
          : cell,
      ),
    found: /lie too far from what was counted/,
  },
  {
    weakens: 'the base: the subject says tens where it was rounded to fives',
    plant: (release) =>
      changeRelease(release, (described) => ({
        ...described,
        subjects: described.subjects.map((subject) => (subject.id === HOMES ? { ...subject, roundedTo: 10 } : subject)),
      })),
    found: /rounded to another multiple than the subject says/,
  },
  {
    weakens: 'suppression: one withheld sum is shown',
    plant: (release) => showSums(release, (_, at, withheld) => !withheld.includes(at) || at === withheld.at(-1)),
    found: /can be worked out/,
  },
  {
    weakens: 'the p % rule: of all sums only those of a single contributor are withheld',
    plant: (release) => {
      const [amounts] = release.content.amounts
      return showSums(release, (_, at) => (amounts?.period.contributions[at]?.size ?? 0) > 1)
    },
    found: /can be worked out too closely/,
  },
  {
    weakens: 'insiders: two who are alone in one gemeente are hidden from everyone but each other',
    plant: (release) =>
      showSums(
        release,
        ({ area, category }) => !(['GM9901', 'GM9902'].includes(area) && ['persoon', 'bedrijf'].includes(category)),
      ),
    found: /can be worked out by someone who contributed/,
  },
  {
    weakens: 'rates: one is made of the counts before they were rounded',
    plant: (release) =>
      changeTotals(release, FARMS, (cell) =>
        cell.value === null ? cell : { ...cell, value: trueRate(release.world, cell) },
      ),
    found: /show a value that does not follow/,
  },
  {
    weakens: 'intervals: one is that of the count before it was rounded',
    plant: (release) =>
      changeTotals(release, FARMS, (cell) =>
        cell.value === null
          ? cell
          : { ...cell, low: trueRate(release.world, cell), high: trueRate(release.world, cell) },
      ),
    found: /show an interval that does not follow/,
  },
  {
    weakens: 'comparison: an over-representation of counts before they were rounded',
    plant: (release) =>
      changeSplits(release, HOMES, (cell) =>
        cell.overRepresentation === null ? cell : { ...cell, overRepresentation: cell.overRepresentation + 0.01 },
      ),
    found: /show an over-representation that does not follow/,
  },
  {
    weakens: 'the least denominator: a rate of fewer than a hundred',
    plant: (release) =>
      changeSplits(release, FARMS, (cell) => {
        const { numerator, denominator } = cell
        if (numerator === null || denominator === null || denominator >= 100 || denominator === 0) return cell
        return { ...cell, missing: null, value: Number(((1000 * numerator) / denominator).toFixed(4)) }
      }),
    found: /show a value that does not follow/,
  },
  {
    weakens: 'small sensitive counts: a split cell below ten is shown',
    plant: (release) => {
      let shown = 0
      return changeSplits(release, FARMS, (cell) =>
        cell.missing === 'withheld' && cell.numerator === null && shown++ === 0 ? { ...cell, numerator: 0 } : cell,
      )
    },
    found: /1 cells are shown though they are below the smallest/,
  },
  {
    weakens: 'gaps: an area of which nothing was counted is shown with a count',
    plant: (release) =>
      changeTotals(release, FARMS, (cell) =>
        cell.missing === 'not-measured' ? { ...cell, missing: null, numerator: 30 } : cell,
      ),
    found: /are shown though nothing was counted there/,
  },
  {
    weakens: 'releases after each other: a count that did not change is rounded the other way',
    plant: async ({ content }) => ({
      counts: (source, _, period) => {
        const made = content.counts.find((one) => one.source === source && one.period.period === period)?.period
        if (made === undefined || source !== 'bench_homes') return new Map()
        const { lattice, counts, rounded, base } = made
        const flip = rounded.findIndex((shown, cell) => shown !== counts[cell])
        return new Map(
          Array.from(counts, (count, cell) => {
            const shown = rounded[cell] ?? 0
            const other = shown > count ? shown - base : shown + base
            return [cellKey(lattice, cell), { count, rounded: cell === flip ? other : shown }]
          }),
        )
      },
      amounts: () => new Map(),
    }),
    found: /together with the release before/,
  },
  {
    weakens: 'releases after each other: a sum that is withheld now was shown before, and did not change',
    plant: async ({ content }) => ({
      counts: () => new Map(),
      amounts: () => {
        const [made] = content.amounts
        if (made === undefined) return new Map()
        const { lattice, values, withheld, sensitive } = made.period
        return new Map(
          Array.from(values, (amount, cell) => [
            cellKey(lattice, cell),
            { amount, withheld: withheld[cell] === 1 && cell !== sensitive[0]?.cell },
          ]),
        )
      },
    }),
    found: /can be worked out too closely/,
  },
]

testGate(MUTATIONS)
