import assert from 'node:assert/strict'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { writeSampleRelease } from '../../../../tests/journeys/sample-release.ts'
import { temporaryFolder } from '../../../../tests/temporary-folder.ts'
import { gemeentePath, gemeenteSplitsPath } from '../../../publication/contract.ts'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { openRelease } from '../open-release.ts'
import { findAreas, readAreaCells } from './cells.ts'

const GEMEENTE = 'GM9901'

test('areas that were found beforehand need no file to be read again; those that were not still do', async (context) => {
  const folder = await temporaryFolder(context)
  const { subjects } = await writeSampleRelease(folder)
  const [found, unfound, stopped] = await Promise.all([folder, folder, folder].map(openRelease))
  assert.ok(found !== undefined && unfound !== undefined && stopped !== undefined)
  await findAreas(found, new AbortController().signal)
  await findAreas(stopped, AbortSignal.abort())
  const wish = { gemeente: GEMEENTE, area: 'BU99010003', subjects: subjects.map(({ id }) => id) }
  const expected = await readAreaCells(await openRelease(folder), { ...wish, split: true })
  assert.ok(expected.some(({ cells }) => cells.length > 0))
  // A byte more at the end changes the checksum of the file, and none of the pieces in it.
  for (const path of [gemeentePath(GEMEENTE), gemeenteSplitsPath(GEMEENTE)]) await appendFile(join(folder, path), '\n')
  assert.deepEqual(await readAreaCells(found, { ...wish, split: true }), expected)
  assert.ok((await readAreaCells(found, { ...wish, split: false })).length > 0)
  for (const open of [unfound, stopped])
    for (const split of [true, false]) await assert.rejects(readAreaCells(open, { ...wish, split }), InputFault)
})

test('a file that cannot be read keeps no other from being found', async (context) => {
  const folder = await temporaryFolder(context)
  const { subjects } = await writeSampleRelease(folder)
  const open = await openRelease(folder)
  await appendFile(join(folder, gemeentePath(GEMEENTE)), '\n')
  await findAreas(open, new AbortController().signal)
  const wish = { gemeente: GEMEENTE, area: 'BU99010003', subjects: subjects.map(({ id }) => id) }
  await appendFile(join(folder, gemeenteSplitsPath(GEMEENTE)), '\n')
  assert.ok((await readAreaCells(open, { ...wish, split: true })).length > 0)
  await assert.rejects(readAreaCells(open, { ...wish, split: false }), InputFault)
})
