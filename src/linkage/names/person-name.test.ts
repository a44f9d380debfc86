import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PersonName, parsePersonName, readPersonName } from './person-name.ts'

/** Given names | surnames, the voorvoegsel of each in brackets | generation. */
function drawn(name: PersonName | undefined): string {
  if (name === undefined) return 'nothing'
  const words = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text).join(' ')
  const surnames = name.surnames.map(
    ({ prefix, words: own }) => `${prefix.length > 0 ? `[${words(prefix)}] ` : ''}${words(own)}`,
  )
  return [words(name.given), surnames.join(' + '), name.generation ?? ''].join(' | ').replace(/( \| )+$/, '')
}

const READ = `
  J.P. van der Plas                 => j p | [van der] plas
  Plas, J.P. van der                => j p | [van der] plas
  Plas, van der, J.P.               => j p | [van der] plas
  Plas van der JP                   => j p | [van der] plas
  van der Plas, J.P.                => j p | [van der] plas
  J. v.d. Berg                      => j | [van d] berg
  J. v/d Berg                       => j | [van d] berg
  V.D. Bakker                       => v d | bakker
  Jan van ’t Hof                    => jan | [van t] hof
  JAN VAN T HOF                     => jan | [van t] hof
  A. in 't Veld                     => a | [in t] veld
  Jan d’Hondt                       => jan | [d] hondt
  M. 's-Gravezande                  => m | [s] gravezande
  Pat O’Brien                       => pat | obrien
  DE VRIES Anna                     => anna | [de] vries
  Anna DE VRIES                     => anna | [de] vries
  de Vries                          =>  | [de] vries
  De Heer                           =>  | [de] heer
  mw. A.B. de Heer                  => a b | [de] heer
  De heer Th. de Boer               => t | [de] boer
  mevr. drs. M. Jansen-de Vries     => m | jansen + [de] vries
  Jansen-de Vries, M.A. (Maria)     => maria a | jansen + [de] vries
  Haaren-van de Kaa, P.             => p | haaren + [van de] kaa
  J.H. (Hans) de Wit                => j hans | [de] wit
  J. Berg van den                   => j | [van den] berg
  Vries e/v Jansen, A. de           => a | [de] vries + jansen
  A. Jansen geb. de Vries           => a | jansen + [de] vries
  El Idrissi Fatima                 =>  | [el] idrissi fatima
  Jan de Boer jr.                   => jan | [de] boer | junior
  van den Berg, Jr., Piet           => piet | [van den] berg | junior
  J.-C. Mulder                      => j c | mulder
  JC Mulder                         => j c | mulder
  Jean-Claude van Damme             => jean claude | [van] damme
  Sergey Viktorovich IVANOV         => sergey viktorovich | ivanov
  Jan                               =>  | jan
  Mr                                =>  | mr
  Ben de Jong                       => ben | [de] jong`

test('a written name is read in its parts, in every order that registers use', () => {
  const expected = READ.trim()
    .split('\n')
    .map((line) => line.split('=>').map((cell) => cell.trim()))
  const read = expected.map(([text = '']) => [text, drawn(parsePersonName(text)).trim()])
  assert.deepEqual(read, expected)
})

test('a text without a name gives nothing', () => {
  for (const text of ['', '  ', ',', '-', '…', '\u0000']) assert.equal(parsePersonName(text), undefined)
})

test('fields of a register are read as they are named', () => {
  const name = readPersonName({
    givenNames: 'Maria Anna',
    prefix: 'de',
    surname: 'Vries',
    partnerPrefix: 'van',
    partnerSurname: 'Dam',
  })
  assert.equal(drawn(name), 'maria anna | [de] vries + [van] dam')
  assert.deepEqual(
    name?.surnames.map(({ whose }) => whose),
    ['own', 'partner'],
  )
  assert.equal(name?.partsKnown, true)
})

test('initials stand in where given names are not known', () => {
  assert.equal(drawn(readPersonName({ givenNames: '', initials: 'J.P.', surname: 'Bakker' })), 'j p | bakker')
  assert.equal(drawn(readPersonName({ givenNames: 'Jan', initials: 'J.P.', surname: 'Bakker' })), 'jan | bakker')
})

test('fields without a letter give nothing', () => {
  assert.equal(readPersonName({ givenNames: null, surname: ' ' }), undefined)
})
