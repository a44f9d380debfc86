import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import { exists } from '../warehouse/files.ts'
import { readEvaluatedFolder } from './evaluated-folder.ts'

const faultOf = (code: string, place?: string) => (error: unknown) =>
  error instanceof InputFault && error.code === code && error.place === place

test('half a truth is refused, and no warehouse is made where none was', async (context) => {
  const folder = await temporaryFolder(context)
  await mkdir(join(folder, 'truth'))
  await assert.rejects(readEvaluatedFolder(folder), faultOf('truth-missing'))
  assert.equal(await exists(join(folder, 'warehouse')), false)
})

test('a truth with other columns is refused with its line, and not read by place', async (context) => {
  const folder = await temporaryFolder(context)
  await mkdir(join(folder, 'truth'))
  await writeFile(join(folder, 'truth/misuse.csv'), 'kind,object_id,plot,hands\nabc-sale,9901010000000001,1,\n')
  await assert.rejects(readEvaluatedFolder(folder), faultOf('truth-unknown', 'line 1'))
})
