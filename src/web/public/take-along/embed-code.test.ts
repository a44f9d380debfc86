import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import { embedCode } from './embed-code.ts'

test('the code for another site is one frame with a title, without a script of its own', () => {
  const address = 'https://kaart.example/nl/insluiten/x/?jaar=2025&gebied=GM0363'
  const code = embedCode({ address, title: 'Titel "met" <tekens>' })
  const attributes = attributesOf(code)
  assert.equal(attributes['src'], address)
  assert.equal(attributes['title'], 'Titel "met" <tekens>')
  assert.equal(attributes['referrerpolicy'], 'no-referrer')
  assert.doesNotMatch(code, /<script|onload|style=/)
})

test('what is framed may not leave its frame, ask for anything, or send forms', () => {
  const { sandbox = '' } = attributesOf(embedCode({ address: 'https://kaart.example/', title: 'x' }))
  assert.doesNotMatch(String(sandbox), /top-navigation|forms|modals|downloads|pointer-lock/)
})

function attributesOf(code: string): Readonly<Record<string, unknown>> {
  const parser = new SaxesParser()
  let attributes: Readonly<Record<string, unknown>> = {}
  parser.on('opentag', (tag) => {
    attributes = tag.attributes
  })
  parser.write(code).close()
  return attributes
}
