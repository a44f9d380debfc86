import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { MAP, PLANTED, withVisitor } from './planted-nothings.ts'
import { openSite } from './visit.ts'

/** Three buurten without a figure, on paper: the text is read from the PDF itself, as a screen reader finds it there. */

const site = openSite()

describe('a figure that is not there, on paper', () => {
  test('the report on an area says what it is, and gives the subject no number', async () => {
    for (const { code, word } of PLANTED) {
      const answer = await fetch(`${site().url}/v1/gebieden/${code}/rapport?taal=nl`, {
        headers: { accept: 'application/pdf' },
      })
      assert.equal(answer.status, 200)
      const text = await textOf(new Uint8Array(await answer.arrayBuffer()))
      assert.ok(text.includes(nameOf(code)), code)
      const told = /Veel volwassenen op weinig ruimte (.*?)Woningen zonder ingeschreven bewoner/.exec(text)?.[1] ?? ''
      assert.ok(told.startsWith(`${word} volle woningen per 1.000 woningen, 2026`), told)
      assert.match(told, new RegExp(`2026: ${word}`))
      const numbers = told.replace('1.000', '').match(/\d[\d.,]*/g) ?? []
      assert.deepEqual(
        numbers.filter((number) => !/^20\d\d[.,]?$/.test(number)),
        [],
        told,
      )
    }
  })

  test('a printed map says it in a sentence, a printed table in the row', () =>
    withVisitor(site(), async ({ page, goesTo }) => {
      const sentences = [/is niets bekendgemaakt/, /is geen waarneming/, /komt dit niet voor/]
      for (const [place, { code, word }] of PLANTED.entries()) {
        await goesTo(`${MAP}&gebied=${code}`)
        assert.match(await textOf(await page.pdf({ format: 'A4' })), sentences[place] ?? /^$/, code)
        await goesTo(`${MAP}&beeld=tabel&gebied=${code}`)
        const printed = await textOf(await page.pdf({ format: 'A4' }))
        assert.match(printed, new RegExp(`${nameOf(code)} \\S+ › [^\\d–]*${word} – – –`), code)
      }
    }))
})

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text.replaceAll(/\s+/g, ' ')
}

function nameOf(code: string): string {
  return [...site().figures.names].find(([, known]) => known === code)?.[0] ?? assert.fail(`${code} has no name`)
}
