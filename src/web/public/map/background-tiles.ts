import { type Camera, type Size, toFrame } from './projection.ts'

/** PDOK's grey background map (Kadaster, CC BY 4.0). Only used when the operator of the site asks for it. */
const TILES = 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857'
const TILE_SIZE = 256
const CLOSEST = 19
/** The Netherlands have no tiles above this level that show anything. */
const FARTHEST = 6

/** Lays background tiles in an element, and moves them along with the camera. */
export function backgroundTiles(host: HTMLElement): (camera: Camera, size: Size) => void {
  const laid = new Map<string, HTMLImageElement>()
  return (camera, size) => {
    const wanted = tilesIn(camera, size)
    for (const [name, tile] of laid) {
      if (wanted.has(name)) continue
      tile.remove()
      laid.delete(name)
    }
    for (const [name, { left, top, side }] of wanted) {
      const tile = laid.get(name) ?? imageOf(name)
      if (!laid.has(name)) host.append(tile)
      laid.set(name, tile)
      tile.style.transform = `translate(${left}px, ${top}px) scale(${side / TILE_SIZE})`
    }
  }
}

function imageOf(name: string): HTMLImageElement {
  const tile = new Image(TILE_SIZE, TILE_SIZE)
  tile.alt = ''
  tile.src = `${TILES}/${name}.png`
  return tile
}

interface TilePlace {
  readonly left: number
  readonly top: number
  readonly side: number
}

/** The tiles that cover a frame, at the level nearest to its scale, by `level/column/row`. */
export function tilesIn(camera: Camera, { width, height }: Size): ReadonlyMap<string, TilePlace> {
  const level = Math.min(CLOSEST, Math.max(FARTHEST, Math.round(Math.log2(camera.scale / TILE_SIZE))))
  const across = 2 ** level
  const side = camera.scale / across
  const tiles = new Map<string, TilePlace>()
  for (let row = Math.floor(camera.y * across); row <= (camera.y + height / camera.scale) * across; row += 1) {
    for (
      let column = Math.floor(camera.x * across);
      column <= (camera.x + width / camera.scale) * across;
      column += 1
    ) {
      const [left, top] = toFrame(camera, [column / across, row / across])
      tiles.set(`${level}/${column}/${row}`, { left, top, side })
    }
  }
  return tiles
}
