import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { temporaryFolder } from '../../../tests/temporary-folder.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { readJsonDocuments } from './json-documents.ts'

test('one document per file, per line or per element comes with the line where it begins', async (context) => {
  assert.deepEqual(await documentsOf(context, '{\n "a": 1\n}\n'), ['1 {"a":1}'])
  assert.deepEqual(await documentsOf(context, '\ufeff{"a": 1}\r\n\r\n{"b": "\\n"}'), ['1 {"a":1}', '3 {"b":"\\n"}'])
  assert.deepEqual(await documentsOf(context, ' [{"a": 1},\n {"b": 2}]\n'), ['1 {"a":1}', '2 {"b":2}'])
  assert.deepEqual(await documentsOf(context, '[]'), [])
})

test('documents of many reads come whole, on a line of their own or on many', async (context) => {
  const long = { a: 'ë'.repeat(500_000), b: [1] }
  const text = JSON.stringify(long)
  assert.deepEqual(await documentsOf(context, `${text}\n${text}\n{"c":2}`), [`1 ${text}`, `2 ${text}`, '3 {"c":2}'])
  assert.deepEqual(await documentsOf(context, JSON.stringify(long, null, 2)), [`1 ${text}`])
})

test('a document that no text can hold is refused before it takes the memory', async (context) => {
  await assert.rejects(documentsOf(context, `{"a": "${' '.repeat(270_000_000)}"}`), { code: 'json-too-long' })
})

test('what is no JSON is refused with its line, and the message repeats nothing of it', async (context) => {
  for (const [text, place] of [
    ['{"bsn": "999990019"', 'line 1'],
    ['{"a": 1}\n{"bsn": "999990019"', 'line 2'],
  ] as const) {
    await assert.rejects(
      documentsOf(context, text),
      (error) => error instanceof InputFault && error.place === place && !error.message.includes('99999'),
    )
  }
})

async function documentsOf(context: TestContext, text: string): Promise<string[]> {
  const path = join(await temporaryFolder(context), 'documents.json')
  await writeFile(path, text)
  const found: string[] = []
  for await (const { line, value } of readJsonDocuments(path)) found.push(`${line} ${JSON.stringify(value)}`)
  return found
}
