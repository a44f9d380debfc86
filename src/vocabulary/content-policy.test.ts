import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentPolicy } from './content-policy.ts'

test('a background map gives pictures, and nothing else comes from elsewhere', () => {
  const strangers = contentPolicy('pdok', '')
    .split('; ')
    .filter((rule) => rule.includes('https:'))
  assert.deepEqual(strangers, ["img-src 'self' blob: https://service.pdok.nl"])
  assert.doesNotMatch(contentPolicy('none', ''), /https?:|data:|unsafe|\*/)
})

test('one style sheet in the page is known by its checksum, and without one none is allowed', () => {
  assert.match(contentPolicy('none', 'sha256-abc'), /style-src 'self' 'sha256-abc';/)
  assert.match(contentPolicy('none', ''), /style-src 'self';/)
})
