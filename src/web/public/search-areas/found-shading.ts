import type { Fill, Shading } from '../map/map-picture.ts'
import type { View } from '../release/view.ts'

const FILLS: readonly Fill[] = [
  { token: '--class-1' },
  { token: '--class-5' },
  { pattern: 'hatch' },
  { pattern: 'dots' },
  { pattern: 'empty' },
]

const NOTHINGS = { withheld: 2, 'not-measured': 3, impossible: 4 } as const

/** Areas with more than chance explains, the others, and three kinds of nothing. */
export function foundShading({ rows }: View, found: ReadonlySet<string>): Shading {
  return {
    fills: FILLS,
    of: Uint8Array.from(rows, ({ area, shade }) =>
      typeof shade === 'number' ? Number(found.has(area.code)) : NOTHINGS[shade],
    ),
    sizes: Float64Array.from(rows, ({ cell }) => cell.denominator ?? 0),
  }
}
