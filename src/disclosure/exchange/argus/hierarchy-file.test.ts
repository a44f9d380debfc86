import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fuzzRuns } from '../../../../tests/fuzz-runs.ts'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Branches, parseHierarchyFile, writeHierarchyFile } from './hierarchy-file.ts'

const FILE = { file: 'areas.hrc', lead: '@' }

test('the lead strings before a code say how deep it stands, and spaces around it do not count', () => {
  assert.deepEqual(parseHierarchyFile('Nr\r\n@ 1\r\n@@1a\r\nOs \r\n@ 4', FILE), [
    ['Nr', null],
    ['1', 'Nr'],
    ['1a', '1'],
    ['Os', null],
    ['4', 'Os'],
  ] satisfies Branches)
})

test('a hierarchy that skips a level, repeats a code or holds none is refused, every line at once', () => {
  const refused = (text: string, says: RegExp) =>
    assert.throws(
      () => parseHierarchyFile(text, FILE),
      (error) => error instanceof InputFault && says.test(error.message),
    )
  refused('A\n@@1', /line 2: "1" stands 2 deep/)
  refused('@1', /line 1: "1" stands 1 deep/)
  refused('A\nA\n@', /line 2: The code "A" stands here twice[\s\S]*line 3: There is no code/)
  refused(' \n', /holds no code/)
})

test('what is written is read as the same hierarchy', () => {
  const code = fc.stringMatching(/^[A-Za-z0-9]{1,4}$/)
  const steps = fc.array(fc.tuple(code, fc.nat(3)), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(steps, (given) => {
      const branches: [string, string | null][] = []
      const above: string[] = []
      for (const [name, depth] of given) {
        if (branches.some(([known]) => known === name)) continue
        above.splice(Math.min(depth, above.length))
        branches.push([name, above.at(-1) ?? null])
        above.push(name)
      }
      assert.deepEqual(parseHierarchyFile(writeHierarchyFile(branches, '@'), FILE), branches)
    }),
  )
})

test('any text is either a hierarchy or an InputFault', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('@', 'A', '1', ' ', '\n', '\r', '"') }), (text) => {
      try {
        assert.ok(parseHierarchyFile(text, FILE).length > 0)
      } catch (error) {
        assert.ok(error instanceof InputFault)
      }
    }),
    { numRuns: fuzzRuns(200) },
  )
})
