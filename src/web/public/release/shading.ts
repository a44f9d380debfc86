import type { Shade } from '../../design/swatch.tsx'
import type { Fill, Shading } from '../map/map-picture.ts'
import type { View } from './view.ts'

const FILLS: readonly Fill[] = [
  { token: '--class-1' },
  { token: '--class-2' },
  { token: '--class-3' },
  { token: '--class-4' },
  { token: '--class-5' },
  { pattern: 'hatch' },
  { pattern: 'dots' },
  { pattern: 'empty' },
]

const PLACES: Readonly<Record<Exclude<Shade, number>, number>> = { withheld: 5, 'not-measured': 6, impossible: 7 }

/** How the areas of a view are filled: five classes and three kinds of nothing. */
export function shadingOf({ rows }: View): Shading {
  return {
    fills: FILLS,
    of: Uint8Array.from(rows, ({ shade }) => (typeof shade === 'number' ? shade : PLACES[shade])),
    sizes: Float64Array.from(rows, ({ cell }) => cell.denominator ?? cell.numerator ?? 0),
  }
}
