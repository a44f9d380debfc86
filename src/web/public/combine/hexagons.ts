/** A hexagon of a grid with how many points fall in it. */
export interface Hexagon {
  /** Its middle, in the units of the points. */
  readonly x: number
  readonly y: number
  readonly count: number
}

/** Counts points per hexagon of a grid of pointed-top hexagons with this radius; only those with points, most points last. */
export function hexagonsOf(points: readonly (readonly [number, number])[], radius: number): readonly Hexagon[] {
  const [width, height] = [radius * Math.sqrt(3), radius * 1.5]
  const counts = new Map<number, number>()
  for (const [x, y] of points) {
    const [row, column] = hexagonAt(x / width, y / height)
    const key = row * COLUMNS + column
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts]
    .map(([key, count]) => {
      const row = Math.round(key / COLUMNS)
      return { x: (key - row * COLUMNS + (row & 1) / 2) * width, y: row * height, count }
    })
    .sort((a, b) => a.count - b.count)
}

/** More than any screen has, to either side of the first. */
const COLUMNS = 65_536

/** Row and column of the hexagon nearest to a point, which is given in columns and rows: of two candidate rows the nearest. */
function hexagonAt(across: number, down: number): readonly [number, number] {
  const candidates = [Math.floor(down), Math.ceil(down)].map((row) => {
    const column = Math.round(across - (row & 1) / 2)
    // A row is 1.5 radius high and a column sqrt(3) radius wide: squared, 2.25 against 3.
    const distance = 3 * (across - column - (row & 1) / 2) ** 2 + 2.25 * (down - row) ** 2
    return { row, column, distance }
  })
  const nearest = candidates.reduce((best, candidate) => (candidate.distance < best.distance ? candidate : best))
  return [nearest.row, nearest.column]
}

/** The outline of a pointed-top hexagon around the origin, as an SVG path. */
export function hexagonPath(radius: number): string {
  const corners = [0, 1, 2, 3, 4, 5].map((corner) => {
    const angle = (Math.PI / 3) * corner
    return `${(radius * Math.sin(angle)).toFixed(2)} ${(-radius * Math.cos(angle)).toFixed(2)}`
  })
  return `M${corners.join('L')}Z`
}
