import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe } from 'node:test'
import { csvRows, takeFile } from './taken-files.ts'
import { journey, openSite } from './visit.ts'
import type { Visitor } from './visitor.ts'

/** An analyst of the next municipality wants to know where to look, and to reckon further with a program of her own. */

const site = openSite()

describe('an analyst', () => {
  journey('asks where more happens than chance explains', site, async (analyst) => {
    const { page, t } = analyst
    await analyst.goesTo('/zoekgebieden/')
    await page.getByRole('table').first().waitFor()
    await analyst.finds('the search areas of the country')
    await page.getByText(t('take.title'), { exact: true }).click()
    assert.deepEqual(
      (await csvRows(await takeFile(analyst, 'CSV', t('take.table')), analyst.language))
        .filter((row) => row.includes(t('searchAreas.yes')))
        .map(([code, , , , count, expected, p, adjusted]) => [code, count, expected, p, adjusted]),
      publishedSearch(analyst),
    )
    await page.getByRole('rowheader').first().getByRole('link').click()
    await page.waitForURL('**gebied=*')
    await analyst.finds('one search area marked')
    await page.getByLabel(t('choice.subject'), { exact: true }).selectOption('bewoning')
    await page.waitForURL('**onderwerp=bewoning*')
    await analyst.finds('the search areas of the region')
  })

  journey('makes a table of her own, and is told why two splits cannot be crossed', site, async (analyst) => {
    const { page, t } = analyst
    await analyst.goesTo('/kruistabel/?onderwerp=misdrijven-per-gemeente')
    await page.getByRole('table').first().waitFor()
    await analyst.finds('a table of the whole country')
    await analyst.types(t('crossTable.gemeente'), 'Gemeente 91')
    await page.waitForURL('**gebied=GM0091*')
    await page.getByRole('table').first().waitFor()
    await analyst.finds('a table of one gemeente')
    await page.getByLabel(t('crossTable.cells'), { exact: true }).selectOption('verhouding')
    await analyst.finds('the same as rates')
    await analyst.goesTo('/kruistabel/?onderwerp=misdrijven-per-gemeente&rijen=gemeente&kolommen=jaren')
    await page.getByText(t('take.title'), { exact: true }).click()
    const rows = await csvRows(await takeFile(analyst, 'CSV', t('take.table')), analyst.language)
    const { periods, told } = publishedTotals(analyst, 'misdrijven-per-gemeente')
    assert.ok(
      rows.some(([code]) => code === 'NL00'),
      'the published total is taken along',
    )
    assert.ok(rows.length > 300)
    for (const [code, , ...cells] of rows)
      assert.deepEqual(
        cells,
        periods.map((period) => told.get(`${code} ${period}`) ?? t('crossTable.absent')),
        String(code),
      )
  })

  journey('follows people from where they live to where it happened', site, async (analyst) => {
    const { page, t } = analyst
    await analyst.goesTo('/stromen/')
    await page.getByRole('table').first().waitFor()
    await analyst.finds('the largest flows')
    await analyst.types(t('flows.chooseGemeente'), 'Gemeente 190')
    await page.waitForURL('**gebied=GM0190*')
    await analyst.finds('the flows of one gemeente')
    await page.getByText(t('take.title'), { exact: true }).click()
    const rows = await csvRows(await takeFile(analyst, 'CSV', t('take.table')), analyst.language)
    const [known, withheld] = [rows.filter(([, , , , , count]) => count !== ''), rows.filter((row) => row[5] === '')]
    assert.deepEqual(
      known.map(([from, , to, , , count]) => `${from} ${to} ${count}`).sort(),
      publishedFlows(analyst, 'GM0190').sort(),
    )
    assert.ok(known.length > 0 && withheld.length > 0)
    for (const row of withheld) assert.equal(row[6], t('missing.withheld'))
    const svg = await readFile(await takeFile(analyst, 'SVG', t('take.chart')), 'utf8')
    assert.ok(svg.includes(t('flows.withheldBand', { number: analyst.figure(withheld.length) })))
    assert.match(svg, /url\((&quot;)?#flow-hatch/)
  })

  journey('reads the same figure in the API as on the page', site, async (analyst) => {
    const {
      page,
      t,
      site: { url },
      figure,
    } = analyst
    await analyst.goesTo('/meenemen/')
    await analyst.finds('all that can be taken along')
    assert.ok(await page.getByRole('link', { name: '/v1/onderwerpen', exact: true }).isVisible())
    const answer = await page.request.get(
      `${url}/v1/gebieden/GM0091/cijfers?onderwerp=misdrijven-per-gemeente&jaar=2024`,
    )
    const { cijfers } = (await answer.json()) as { cijfers: { dimensie: string; waarde: number }[] }
    const value = cijfers.find(({ dimensie }) => dimensie === 'totaal')?.waarde ?? Number.NaN
    await analyst.goesTo('/gebied/?gebied=GM0091')
    await page.getByText(figure(value, 1), { exact: true }).first().waitFor()
    await analyst.finds('the gemeente')
    assert.ok(t('take.report').length > 0)
  })
})

/** What the release found on the first map of the first subject that can be tested. */
function publishedSearch({ site: { release, figures } }: Visitor) {
  const subject = release.subjects.find(({ searchAreas }) => searchAreas !== null)
  const found = figures.found.get(subject?.id ?? '')?.maps[subject?.levels[0]?.map ?? '']?.found ?? []
  return found.map(({ area, count, expected, p, adjusted }) => [area, count, expected, p, adjusted])
}

/** Counts of gemeenten and of the whole by code and period, or the word that stands in their place. */
function publishedTotals({ site: { release, figures }, t }: Visitor, id: string) {
  const words = new Map([
    ['onderdrukt', t('missing.withheld')],
    ['geen waarneming', t('missing.notMeasured')],
    ['komt niet voor', t('missing.impossible')],
  ])
  const totals = (figures.rows.get(id) ?? []).filter(
    ({ level, dimension }) => (level === 'gemeente' || level === 'land') && dimension === 'totaal',
  )
  const told = new Map(totals.map((row) => [`${row.area} ${row.period}`, row.count ?? words.get(row.status)]))
  return { periods: release.subjects.find((subject) => subject.id === id)?.periods ?? [], told }
}

/** Pairs with a published count, in the newest period. */
function publishedFlows({ site: { figures } }: Visitor, gemeente: string): string[] {
  const [flows] = figures.flows.values()
  const newest = Object.keys(flows?.periods ?? {})
    .sort()
    .at(-1)
  return (flows?.periods[newest ?? ''] ?? []).flatMap(({ from, to, count }) =>
    count !== null && (from === gemeente || to === gemeente) ? [`${from} ${to} ${count}`] : [],
  )
}
