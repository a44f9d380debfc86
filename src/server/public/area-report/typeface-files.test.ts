import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTypeOf, readTypefaces } from './typeface-files.ts'

test('an unpacked typeface holds its tables whole: each sums up to its own checksum', async () => {
  for (const font of await readTypefaces()) {
    const tables = font.readUInt16BE(4)
    assert.ok(tables > 8)
    for (let place = 0; place < tables; place += 1) {
      const entry = 12 + 16 * place
      const [start, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)]
      assert.equal(start % 4, 0)
      if (font.toString('latin1', entry, entry + 4) === 'head') continue
      assert.equal(checksumOf(font.subarray(start, start + length)), font.readUInt32BE(entry + 4))
    }
  }
})

test('what is no WOFF file is refused', () => {
  assert.throws(() => openTypeOf(Buffer.from('wOF2 and more')), /no WOFF/)
})

/** The sum of a table as numbers of four bytes (OpenType, calculating checksums). */
function checksumOf(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}
