import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import { renderReport } from './report.ts'
import type { ReportData } from './report-data.ts'

const DATA: ReportData = {
  name: 'Omzet <b>per</b> buurt',
  unit: 'euro',
  cells: 12,
  filled: 9,
  sensitive: 1,
  secondary: 3,
  withheld: 4,
  cost: 1234.5,
  roundedTo: undefined,
  moved: [],
  losses: [
    { dimension: 'area', level: 0, cells: 0, value: 0 },
    { dimension: 'area', level: 1, cells: 0.5, value: 0.125 },
  ],
  grids: [
    {
      ...{ rowName: 'area', columnName: 'branch', rows: ['Land', '"A" & co'], columns: ['hair', 'food'] },
      ...{ rowsLeftOut: 3, columnsLeftOut: 0 },
      looks: [
        ['shown', 'empty'],
        ['for-itself', 'for-others'],
      ],
    },
  ],
  intervals: [
    { name: 'A1 × hair', low: 0, up: 250 },
    { name: 'A1 × food', low: 10, up: Number.POSITIVE_INFINITY },
  ],
  insiderPairs: 7,
}

/** The text of a page without its markup; throws when the markup is not well-formed. */
function textOf(page: string): string {
  const parser = new SaxesParser()
  const texts: string[] = []
  parser.on('text', (text) => texts.push(text))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(page.replace('<!doctype html>', '')).close()
  return texts.join(' ')
}

test('the report tells in two languages what was lost, where, and which intervals remain', async () => {
  const text = textOf(await renderReport(DATA))
  for (const said of [
    '4 van de 9 gevulde cellen worden niet getoond (44,4%)',
    '4 of the 9 filled cells are not shown (44.4%)',
    'Het meest ging verloren bij area (niveau 1): 50% van de cellen.',
    '1 cellen zeggen te veel over iemand; 3 andere zijn weggelaten',
    'Het dichtst komt een lezer bij A1 × hair: ergens tussen 0 en 250.',
    '10 tot zonder einde',
    'Dit verslag is voor binnen.',
    'Omzet <b>per</b> buurt',
  ])
    assert.ok(text.includes(said), said)
})

test('the report asks nothing of any server, and what a table holds never becomes markup', async () => {
  const page = await renderReport(DATA)
  assert.match(page, /Content-Security-Policy" content="default-src 'none'/)
  assert.doesNotMatch(page, /https?:\/\//)
  assert.doesNotMatch(page, /<b>per/)
})

test('of a rounded table it tells how far counts moved, and of a table without names only the intervals', async () => {
  const rounded = textOf(
    await renderReport({ ...DATA, withheld: 0, roundedTo: 5, moved: [-2, 1, 1, 4], intervals: [] }),
  )
  assert.ok(rounded.includes('Aantallen schoven gemiddeld 2 op, en nooit meer dan 4.'))
  assert.ok(!rounded.includes('gevulde cellen'))
  const bare = textOf(await renderReport({ ...DATA, losses: [], grids: [] }))
  assert.ok(bare.includes('2 smalste van 2 intervallen'))
})
