import { classOf, type View } from './view.ts'

/** One bar of a histogram: how many areas have a figure from `from` until, but not at, `until`; in the shade of the highest of them. */
export interface Bin {
  readonly from: number
  readonly until: number
  readonly count: number
  readonly shade: 0 | 1 | 2 | 3 | 4
}

const BIN_COUNT = 32

/** The spread of the figures in equal bins from zero; the last bin takes its upper end along. */
export function binsOf(view: View): { readonly bins: readonly Bin[]; readonly upTo: number } {
  const upTo = Math.max(highestFigure(view), ...view.breaks, Number.MIN_VALUE)
  const counts = new Uint32Array(BIN_COUNT)
  const highest = new Float64Array(BIN_COUNT)
  for (const { cell } of view.rows) {
    if (cell.value === null) continue
    const place = Math.min(Math.floor((cell.value / upTo) * BIN_COUNT), BIN_COUNT - 1)
    counts[place] = (counts[place] ?? 0) + 1
    highest[place] = Math.max(highest[place] ?? 0, cell.value)
  }
  const edge = (place: number) => (place / BIN_COUNT) * upTo
  const bins = Array.from(counts, (count, place) => ({
    from: edge(place),
    until: edge(place + 1),
    count,
    shade: classOf(highest[place] ?? 0, view.breaks),
  }))
  return { bins, upTo }
}

/** The highest figure of a view; 0 without any. */
export function highestFigure({ figures }: View): number {
  return Math.max(0, figures.at(-1) ?? 0)
}
