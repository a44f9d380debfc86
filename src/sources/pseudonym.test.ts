import assert from 'node:assert/strict'
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { parseBsn } from '../vocabulary/bsn.ts'
import { makeKeyFile, pseudonymOf, readKeys } from './pseudonym.ts'

const BSN = parseBsn('999990019') ?? assert.fail('this is a test number')

test('one person has one pseudonym per purpose, and the two purposes cannot be joined', async (context) => {
  const path = join(await temporaryFolder(context), 'keys.json')
  await makeKeyFile(path)
  const keys = await readKeys(path)
  assert.equal(pseudonymOf(BSN, 'casework', keys), pseudonymOf(BSN, 'casework', await readKeys(path)))
  assert.notEqual(pseudonymOf(BSN, 'casework', keys), pseudonymOf(BSN, 'statistics', keys))
  assert.match(pseudonymOf(BSN, 'casework', keys), /^[0-9a-f]{32}$/)
})

test('the pseudonym is HMAC-SHA-256 under the key of the purpose', async (context) => {
  const path = join(await temporaryFolder(context), 'keys.json')
  await writeFile(path, JSON.stringify({ casework: '00'.repeat(32), statistics: '11'.repeat(32) }))
  const { createHmac } = await import('node:crypto')
  const expected = createHmac('sha256', Buffer.alloc(32)).update('999990019').digest('hex').slice(0, 32)
  assert.equal(pseudonymOf(BSN, 'casework', await readKeys(path)), expected)
})

test('a key file is readable by its owner alone', async (context) => {
  const path = join(await temporaryFolder(context), 'keys.json')
  await makeKeyFile(path)
  assert.equal((await stat(path)).mode & 0o777, 0o600)
})

test('a file without two different keys is refused, and the refusal does not repeat what is in it', async (context) => {
  const path = join(await temporaryFolder(context), 'keys.json')
  const key = 'ab'.repeat(32)
  for (const text of [
    '',
    '{}',
    'secret',
    JSON.stringify({ casework: key, statistics: key }),
    `{"casework":"${key}"}`,
  ]) {
    await writeFile(path, text)
    await assert.rejects(readKeys(path), (error: Error) => {
      assert.match(error.message, /two different keys/)
      assert.ok(!error.message.includes('secret') && !error.message.includes(key))
      return true
    })
  }
  await assert.rejects(readKeys(join(path, '..', 'nowhere.json')), { code: 'key-file-unreadable' })
})
