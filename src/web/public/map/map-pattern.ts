import { readToken } from '../../design/token.ts'

/** Patterns for areas without a figure, as images for the map. Sharp on screens with two dots per pixel. */
export const PATTERN_SCALE = 2
const TILE = 16

/** Diagonal hatch: withheld. */
export function hatch(): ImageData {
  return drawTile((pen) => {
    pen.lineWidth = 3
    for (const shift of [-TILE, 0, TILE]) {
      pen.beginPath()
      pen.moveTo(shift, TILE)
      pen.lineTo(shift + TILE, 0)
      pen.stroke()
    }
  })
}

/** Dots: not measured. */
export function dots(): ImageData {
  return drawTile((pen) => {
    pen.beginPath()
    pen.arc(TILE / 2, TILE / 2, 2.6, 0, 2 * Math.PI)
    pen.fill()
  })
}

function drawTile(draw: (pen: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = TILE
  canvas.height = TILE
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('This browser gives no canvas to draw on.')
  pen.fillStyle = readToken('--pattern-paper')
  pen.fillRect(0, 0, TILE, TILE)
  pen.fillStyle = readToken('--pattern-ink')
  pen.strokeStyle = readToken('--pattern-ink')
  draw(pen)
  return pen.getImageData(0, 0, TILE, TILE)
}
