import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toDay } from '../calendar.ts'
import { createNumbers } from '../numbers.ts'
import { createBsnIssuer } from '../people/bsn-issuer.ts'
import { createPeople } from '../people/people.ts'
import { createRandom } from '../random.ts'
import { branchOf } from './branches.ts'
import { officer } from './company.ts'
import { createFounder } from './founder.ts'

const random = createRandom('founder')
const people = createPeople(random, createBsnIssuer(random))
const founded = toDay('2015-03-04')
const someone = () => people.someone([30, 60])

test('what is founded is handed out once, and what lasts only at the end', () => {
  const founder = createFounder(random, createNumbers())
  const shop = founder.found({ legalForm: 'Eenmanszaak', sbi: ['96021'], founded, officers: [] })
  const agent = founder.found({ legalForm: 'Besloten Vennootschap', sbi: ['6831'], founded, lasting: true })
  assert.deepEqual([founder.drain(), founder.drain()], [[shop], []])
  assert.deepEqual([founder.drainLasting(), founder.drainLasting()], [[agent], []])
})

test('whoever got no address has one outside the region when it is handed out', () => {
  const founder = createFounder(random, createNumbers())
  founder.found({ legalForm: 'Stichting', sbi: ['94996'], founded })
  const [foundation] = founder.drain()
  assert.ok(foundation?.establishments[0] !== undefined && !('address' in foundation.establishments[0].at))
  assert.equal(foundation.establishments[0].from, founded)
})

test('an officer who is appointed later stands among the others, and a director is known for what lasts', () => {
  const founder = createFounder(random, createNumbers())
  const [first, second] = [someone(), someone()]
  const officers = [officer(first, 'bestuurder', founded)]
  const company = founder.found({ legalForm: 'Besloten Vennootschap', sbi: ['6420'], founded, officers, lasting: true })
  founder.found({ legalForm: 'Besloten Vennootschap', sbi: ['6420'], founded, officers })
  founder.appoint(company, officer(second, 'bestuurder', toDay('2020-01-01'), toDay('2021-01-01')))
  assert.deepEqual(
    company.officers.map(({ who }) => who),
    [first, second],
  )
  assert.deepEqual([founder.directed(first), founder.directed(second)], [[company], []])
})

test('the first establishment is the main one, and an owners’ association has none', () => {
  const founder = createFounder(random, createNumbers())
  const at = { gemeenteNumber: '9999', street: 'Kanaalweg', number: 1, postcode: '9960AB' }
  const company = founder.found({ legalForm: 'Naamloze Vennootschap', sbi: ['6419'], founded, at })
  founder.establish(company, { at, from: toDay('2018-01-01') })
  assert.deepEqual(
    company.establishments.map(({ main }) => main),
    [true, false],
  )
  const association = founder.found({ legalForm: 'Vereniging van Eigenaars', sbi: ['94997'], founded, at })
  assert.deepEqual([association.establishments, association.post], [[], at])
})

test('names fit the legal form, and half of the time the owner', () => {
  const founder = createFounder(random, createNumbers())
  const owner = someone()
  const nameOf = (legalForm: Parameters<typeof founder.found>[0]['legalForm'], sbi: string) =>
    founder.found({ legalForm, sbi: [sbi], founded, officers: [officer(owner, 'eigenaar', founded)] }).name
  assert.match(nameOf('Besloten Vennootschap', '4120'), / B\.V\.$/)
  assert.match(nameOf('Stichting', '94993'), /^Stichting /)
  const salons = Array.from({ length: 100 }, () => nameOf('Eenmanszaak', '4334'))
  assert.ok(salons.filter((name) => name.includes(owner.name.surname)).length > 30)
  assert.ok(new Set(salons).size > 20)
})

test('a code that is not in the table belongs to the branch that shares most digits', () => {
  assert.equal(branchOf('9602').sbi, '96021')
  assert.equal(branchOf('68311').sbi, '6831')
  assert.throws(() => branchOf('x'), RangeError)
})
