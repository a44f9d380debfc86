import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { DamagedMember, readDeflated } from './file-range.ts'

const TEXT = Buffer.from('Wat is ingepakt, komt er zo weer uit. '.repeat(50))
const WHOLE = { size: TEXT.length, crc32: crc32(TEXT) }

test('a packed stretch of a file comes out as it went in, and one that was cut off is told, also when nothing is left', async (context) => {
  const path = join(await temporaryFolder(context), 'packed')
  const packed = deflateRawSync(TEXT)
  await writeFile(path, packed)
  const unpacked = (size: number) => Array.fromAsync(readDeflated({ path, start: 0, size }, WHOLE))
  assert.deepEqual(Buffer.concat(await unpacked(packed.length)), TEXT)
  for (const size of [packed.length - 1, 1, 0]) await assert.rejects(unpacked(size), DamagedMember, `${size} bytes`)
})
