import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { readText } from './text-file.ts'

async function textOf(context: TestContext, bytes: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(context), 'given.csv')
  await writeFile(path, bytes)
  return (await Array.fromAsync(readText(path))).join('')
}

test('the byte order mark is no part of the text', async (context) => {
  assert.equal(await textOf(context, '\ufeffRegio;2024\nSúdwest-Fryslân;1'), 'Regio;2024\nSúdwest-Fryslân;1')
})

test('UTF-16 is read when its byte order mark says so, and refused without one', async (context) => {
  const text = 'Gemeente;code\nSúdwest-Fryslân;1900\n'.repeat(9_000)
  const little = Buffer.from(`\ufeff${text}`, 'utf16le')
  assert.equal(await textOf(context, little), text)
  assert.equal(await textOf(context, Buffer.from(little).swap16()), text)
  await assert.rejects(textOf(context, Buffer.from('Súdwest', 'utf16le')), { code: 'file-not-utf8' })
})

test('a file in Windows-1252 is refused with the line, not read with other letters', async (context) => {
  const bytes = Buffer.concat([Buffer.from('a\nb\n'), Buffer.from([0x53, 0xfa, 0x64])])
  await assert.rejects(textOf(context, bytes), { code: 'file-not-utf8' })
})

test('a file that ends within a letter is refused', async (context) => {
  await assert.rejects(textOf(context, Buffer.from([0x53, 0xc3])), { code: 'file-not-utf8' })
})

test('an empty file is refused', async (context) => {
  await assert.rejects(textOf(context, ''), { code: 'file-empty' })
  await assert.rejects(textOf(context, '\ufeff\n \n'), { code: 'file-empty' })
})

test('a file that is not there is refused by its name', async () => {
  await assert.rejects(Array.fromAsync(readText('nowhere.csv')), /nowhere.csv: There is no such file/)
})
