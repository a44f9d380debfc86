import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAllowed, parseStandIn, toAsked } from './gate.ts'

const hosts = ['service.pdok.nl']

const ALLOWED = `
  https://service.pdok.nl/a.zip       | yes
  http://service.pdok.nl/a.zip        | no
  https://service.pdok.nl.example/a   | no
  https://example.org/service.pdok.nl | no
  https://service.pdok.nl:8443/a.zip  | no
  https://a@service.pdok.nl/a.zip     | no
  file:///a.zip                       | no
`

for (const [address = '', allowed] of ALLOWED.trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim())))
  test(`${address} ${allowed === 'yes' ? 'may' : 'may not'} be asked`, () => {
    const check = () => checkAllowed(new URL(address), { hosts }, 'https://service.pdok.nl/a')
    if (allowed === 'yes') check()
    else assert.throws(check, { name: 'InputFault', code: 'address-not-allowed' })
  })

test('a stand-in is https, or http on this machine', () => {
  for (const text of ['https://mirror.example/', 'http://127.0.0.1:8000/', 'http://localhost:1/x', 'http://[::1]:1/'])
    assert.equal(parseStandIn(text)?.href, text)
  for (const text of ['http://mirror.example/', 'ftp://127.0.0.1/', 'mirror', 'https://a:b@mirror.example/'])
    assert.equal(parseStandIn(text), undefined)
})

test('below a stand-in the host becomes a folder, and only the stand-in is asked', () => {
  const gate = { hosts, standIn: new URL('https://mirror.example/open/') }
  const asked = toAsked('https://service.pdok.nl/a/b.zip?c=d%20e', gate)
  assert.equal(asked.href, 'https://mirror.example/open/service.pdok.nl/a/b.zip?c=d%20e')
  checkAllowed(asked, gate, 'a')
  assert.throws(() => checkAllowed(new URL('https://service.pdok.nl/a/b.zip'), gate, 'a'), /mirror.example/)
})
