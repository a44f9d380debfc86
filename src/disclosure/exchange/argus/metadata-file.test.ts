import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { fuzzRuns } from '../../../../tests/fuzz-runs.ts'
import { realData, WITH_REAL_DATA } from '../../../../tests/real-data.ts'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { variablesOf } from './metadata.ts'
import { parseMetadata } from './metadata-file.ts'
import { writeMetadata } from './metadata-text.ts'

const FIXED = `holding 1 9
  <HOLDING>
act 10  2 00
  <RECODEABLE>
  <HIERARCHICAL>
  <HIERCODELIST> "C:\\data\\nace.hrc"
  <HIERLEADSTRING> "@"
region 12 5 99999
  <RECODEABLE> <HIERARCHICAL>
  <HIERLEVELS>  3 1 1 0 0
  <DISTANCE> 1 3 5 7 9
turnover 19  8
  <NUMERIC>
  <DECIMALS>  2`

const SEPARATED = `   <SEPARATOR> ";"
<UNSAFE> "X"
Size "99"
  <RECODEABLE>
  <TOTCODE> "All"
Value
  <NUMERIC>
Count
  <FREQUENCY>
Top
  <MAXSCORE>
State
  <STATUS>
Low
  <NUMERIC> <LOWERPL>`

test('fields at fixed places are read with their hierarchies, missing codes and decimals', () => {
  const { separator, variables } = parseMetadata(FIXED, 'x.rda')
  assert.equal(separator, undefined)
  assert.deepEqual(
    variables.map(({ name, start, length, missing }) => [name, start, length, missing]),
    [
      ['holding', 1, 9, []],
      ['act', 10, 2, ['00']],
      ['region', 12, 5, ['99999']],
      ['turnover', 19, 8, []],
    ],
  )
  assert.deepEqual(variables[1]?.hierarchy, { kind: 'file', file: 'C:\\data\\nace.hrc', lead: '@' })
  assert.deepEqual(variables[2]?.hierarchy, { kind: 'digits', digits: [3, 1, 1] })
  assert.equal(variables[3]?.decimals, 2)
})

test('of separated fields each column is known by its role, and the words for a status are those of the file', () => {
  const metadata = parseMetadata(SEPARATED, 'x.rda')
  assert.equal(metadata.separator, ';')
  assert.deepEqual(metadata.statuses, { safe: 'S', unsafe: 'X', protected: 'P' })
  assert.deepEqual(metadata.variables[0]?.missing, ['99'])
  assert.equal(metadata.variables[0]?.totalCode, 'All')
  for (const [role, name] of [
    ['frequency', 'Count'],
    ['topScore', 'Top'],
    ['status', 'State'],
    ['lowerLevel', 'Low'],
  ] as const)
    assert.deepEqual(
      variablesOf(metadata, role).map((variable) => variable.name),
      [name],
    )
})

test('what is written is read as the same, distances and all', () => {
  for (const text of [FIXED, SEPARATED]) {
    const metadata = parseMetadata(text, 'x.rda')
    assert.deepEqual(parseMetadata(writeMetadata(metadata), 'y.rda'), metadata)
  }
})

test('every line that is wrong is told, with its number', () => {
  const text = 'act\n  <RECODABLE>\n  <DECIMALS> two\nact 1 2\n  <HIERLEVELS> 3 x\n  <TOTCODE "T"'
  assert.throws(
    () => parseMetadata(text, 'x.rda'),
    (error) => {
      assert.ok(error instanceof InputFault)
      for (const said of [
        /act has no place/,
        /line 2: <RECODABLE> is not known/,
        /<DECIMALS> is no number/,
        /line 5: <HIERLEVELS>/,
        /line 6: A tag or a quote is opened/,
        /Two variables are called act/,
      ])
        assert.match(error.message, said)
      return true
    },
  )
})

test('any text is either metadata or an InputFault', () => {
  const pieces = ['<', '>', '"', 'SEPARATOR', 'RECODEABLE', 'HIERLEVELS', 'act', '1', ' ', '\n', ';']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
      try {
        const metadata = parseMetadata(parts.join(''), 'x.rda')
        assert.ok(metadata.variables.length > 0)
      } catch (error) {
        assert.ok(error instanceof InputFault)
      }
    }),
    { numRuns: fuzzRuns(300) },
  )
})

test('the metadata that τ-ARGUS and its tests come with are read and written again', WITH_REAL_DATA, async () => {
  for (const path of [
    'tauargus/data/Tau_TestW.rda',
    'tauargus/data/vars1to5sampleG.rda',
    'tauargus/data/tableinput/pp.rda',
    'tauargus/data/cellkey/Frequency/Tau_TestW_CKM.rda',
    'tauargus/data/cellkey/Frequency/hc_9_2_synth_Tau.rda',
    'tauargus/data/cellkey/Magnitude/microdata.rda',
    'checkTauArgus/unz/TEST/TEST/example_enterprise.rda',
    'checkTauArgus/inst/tests/Batch/ex1/metadata_ex1.rda',
    'checkTauArgus/inst/tests/Batch/ex2/metadata_ex2.rda',
  ]) {
    const metadata = parseMetadata(await readFile(realData('sdc', path), 'utf8'), path)
    assert.deepEqual(parseMetadata(writeMetadata(metadata), path), metadata, path)
  }
})
