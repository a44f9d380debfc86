import assert from 'node:assert/strict'
import { test } from 'node:test'
import { preferredForm, preferredLanguage } from './negotiation.ts'

const FORMS = ['application/json', 'text/csv', 'application/geo+json'] as const

test('the form that is liked best is given, and the first to who does not mind', () => {
  const wishes = {
    'text/csv': 'text/csv',
    'application/geo+json, application/json;q=0.5': 'application/geo+json',
    'application/json;q=0.5, text/*': 'text/csv',
    '*/*;q=0.1, text/csv;q=0': 'application/json',
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8': 'application/json',
    'TEXT/CSV': 'text/csv',
    '': 'application/json',
  }
  for (const [accept, form] of Object.entries(wishes)) assert.equal(preferredForm(accept, FORMS), form, accept)
  assert.equal(preferredForm(undefined, FORMS), 'application/json')
})

test('nothing is given to who takes none of the forms', () => {
  for (const accept of ['application/xml', 'image/*', '*/*;q=0', 'nonsense'])
    assert.equal(preferredForm(accept, FORMS), undefined, accept)
})

test('the language is Dutch unless English is liked better', () => {
  const wishes = {
    en: 'en',
    'en-GB,en;q=0.9,nl;q=0.8': 'en',
    'nl-NL,nl;q=0.9,en;q=0.8': 'nl',
    'de, fr;q=0.9': 'nl',
    'de, en;q=0.1': 'en',
    'en;q=0': 'nl',
    '*': 'nl',
  }
  for (const [header, language] of Object.entries(wishes)) assert.equal(preferredLanguage(header), language, header)
  assert.equal(preferredLanguage(undefined), 'nl')
})
