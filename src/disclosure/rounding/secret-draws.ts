import { createCipheriv, createHmac } from 'node:crypto'
import type { Lattice } from '../cells/lattice.ts'

/** Draws of each cell, bytes that look like chance to whoever does not have the secret. */
export type Draws = (cell: number) => Uint8Array

const BLOCK = 16
const NAME = 12

/**
 * A draw per cell that depends on the secret, on what the cell is and on what it counts, and on nothing else: the same
 * cell in another lattice, or in the next release, draws the same. A dimension at its total has no part in it.
 *
 * Each code gets a keyed name (HMAC-SHA-256); a cell is the exclusive or of the names of its codes, followed by its
 * count; all cells go through AES-256 at once. An HMAC per cell says no more, and takes ten times as long.
 */
export function secretDraws({ dimensions, nodes, size }: Lattice, counts: Float64Array, secret: Uint8Array): Draws {
  const keyed = (text: string) => createHmac('sha256', secret).update(text).digest()
  const names = dimensions.map(({ name, codes }) => codes.map((code) => keyed(`${name}\n${code}`)))
  const blocks = new Uint8Array(size * BLOCK)
  const view = new DataView(blocks.buffer)
  for (let cell = 0; cell < size; cell += 1) {
    for (const [place, named] of names.entries()) {
      const node = nodes[cell * dimensions.length + place] ?? 0
      const name = node === 0 ? undefined : named[node]
      for (let byte = 0; name !== undefined && byte < NAME; byte += 1)
        blocks[cell * BLOCK + byte] = (blocks[cell * BLOCK + byte] ?? 0) ^ (name[byte] ?? 0)
    }
    view.setUint32(cell * BLOCK + NAME, counts[cell] ?? 0)
  }
  const drawn = createCipheriv('aes-256-ecb', keyed('draws'), null).update(blocks)
  return (cell) => drawn.subarray(cell * BLOCK, (cell + 1) * BLOCK)
}
