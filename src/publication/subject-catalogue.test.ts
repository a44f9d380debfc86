import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SUBJECTS } from './subject-catalogue.ts'
import { THEMES } from './themes.ts'

test('every theme has subjects, a question and a lead in both languages', () => {
  for (const { id, question, lead } of THEMES) {
    assert.ok(
      SUBJECTS.some(({ theme }) => theme === id),
      id,
    )
    for (const words of [question, lead]) assert.ok(words.nl !== '' && words.en !== '' && words.nl !== words.en)
    assert.match(question.nl, /\?$/)
  }
})

test('a subject names what it is divided by, exactly when it is divided', () => {
  for (const { id, per, denominatorName } of SUBJECTS) assert.equal(denominatorName === null, per === null, id)
})

test('ids of subjects, dimensions and categories can stand in a path', () => {
  for (const { id, dimensions } of SUBJECTS)
    for (const { id: dimension, categories } of dimensions)
      for (const name of [id, dimension, ...(categories === 'gemeenten' ? [] : categories.map((one) => one.id))])
        assert.match(name, /^[a-z0-9-]+$/)
})
