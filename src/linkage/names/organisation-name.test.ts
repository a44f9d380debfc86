import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseOrganisationName } from './organisation-name.ts'

/** Words | legal forms | numbers. */
const READ = `
  Bakkerij Jansen B.V.                      => bakkerij jansen | bv |
  Bakkerij Jansen besloten vennootschap     => bakkerij jansen | bv |
  BakkerijJansenBV                          => bakkerijjansen | bv |
  N.V. Bank Zeeland                         => bank zeeland | nv |
  Gebr. de Wit V.O.F.                       => gebroeders wit | vof |
  St. De Brug                               => brug | stichting |
  Ver. van Eigenaren Parkzicht              => parkzicht | vve |
  Coöperatie Zonnepark Ommen U.A.           => zonnepark ommen | cooperatie + cooperatie |
  Coöperatieve Landbouwbank U.A.            => landbouwbank | cooperatie + cooperatie |
  Bakkerij Jansen B.V. i.o.                 => bakkerij jansen | bv |
  Bakkerij Jansen B.V. (in liquidatie)      => bakkerij jansen | bv |
  Jansen & Zonen B.V.                       => jansen zonen | bv |
  Eerste Zeeuwse Bouwgroep                  => zeeuwse bouwgroep |  | 1
  Fonds 2004-1 B.V.                         => fonds | bv | 2004 1
  Fonds XIV B.V.                            => fonds | bv | 14
  Brigade Forty-Four                        => brigade |  | 44
  Bouw 1.000 B.V.                           => bouw | bv | 1000
  I Love Schoonmaak                         => i love schoonmaak |  |
  Ten Cate N.V.                             => ten cate | nv |
  AS Voetbal Rotterdam                      => as voetbal rotterdam |  |
  Acme Joint Stock Company                  => acme | jsc |
  ООО "Ромашка"                             => romashka | ooo |
  Müller GmbH & Co. KG                      => muller | gmbh co kg |
  Firma Sp. z o.o.                          => firma | sp z oo |
  B.V.                                      => bv |  |
  De                                        => de |  |`

test('a name of an organisation is read in words, legal forms and numbers', () => {
  const expected = READ.trim()
    .split('\n')
    .map((line) => line.split('=>').map((cell) => cell.trim()))
  const read = expected.map(([text = '']) => {
    const name = parseOrganisationName(text)
    const words = name?.words.map((word) => word.text).join(' ')
    const forms = name?.legalForms.map((form) => form.name).join(' + ')
    return [text, `${words} | ${forms} | ${name?.numbers.join(' ')}`.trim()]
  })
  assert.deepEqual(read, expected)
})

test('the wordings that the Handelsregister has for a legal form are known', () => {
  const kinds = [
    'Besloten Vennootschap met gewone structuur',
    'Naamloze Vennootschap beursgenoteerd',
    'Vereniging met volledige rechtsbevoegdheid',
    'Vennootschap onder firma',
    'Onderlinge Waarborg Maatschappij',
    'Eenmanszaak',
    'Kerkgenootschap',
  ].map((wording) => parseOrganisationName(`x ${wording}`)?.legalForms[0]?.kind)
  assert.deepEqual(kinds, [
    ...['limited-company', 'public-company', 'association', 'partnership'],
    ...['cooperative', 'sole-trader', 'church'],
  ])
})

test('a text without letter or digit gives nothing', () => {
  for (const text of ['', ' ', '&', '…', '\u0000']) assert.equal(parseOrganisationName(text), undefined)
})
