import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { csvRows, takeFile } from './taken-files.ts'
import type { TableRow } from './traced/release-figures.ts'
import { DESKTOP, journey, openSite } from './visit.ts'
import type { Visitor } from './visitor.ts'

/** A council member prepares a debate: how does the own gemeente lie beside its neighbours, and beside those like it? */

const site = openSite()

describe('a council member', () => {
  journey('lays her gemeente beside its neighbours, those like it and one other', site, async (member) => {
    const { page, t } = member
    await member.goesTo('/vergelijken/')
    await member.finds('the page before anything is chosen')

    await member.types(t('compare.chooseArea'), 'Gemeente 91')
    await page.waitForURL('**gebied=GM0091*')
    await page.getByRole('table').first().waitFor()
    await member.finds('beside the neighbours')
    await page.getByText(t('take.title'), { exact: true }).click()
    await assertTaken(member, new URL(page.url()).searchParams.get('onderwerp') ?? 'misdrijven-per-gemeente')

    await page.getByLabel(t('compare.beside'), { exact: true }).selectOption({ label: t('compare.alike') })
    await page.getByText(t('compare.distances')).waitFor()
    await member.finds('beside gemeenten that are like it')

    await member.types(t('compare.second'), 'Gemeente 100')
    await page.waitForURL('**ander=GM0100*')
    await page
      .getByRole('heading', { name: t('compare.pairTitle', { one: 'Gemeente 91', other: 'Gemeente 100' }) })
      .waitFor()
    await member.finds('beside one other gemeente')
    const pair = t('compare.pairTitle', { one: 'Gemeente 91', other: 'Gemeente 100' })
    await page.getByText(`${t('take.title')}: ${pair}`, { exact: true }).click()
    const file = await takeFile(member, 'CSV', `${t('take.table')}: ${pair}`)
    const [row] = await csvRows(file, member.language)
    const told = ['GM0091', 'GM0100'].map((area) => published(member, 'misdrijven-per-gemeente', area))
    assert.deepEqual(
      [row?.slice(3, 6), row?.slice(7, 10)],
      told.map((cell) => [cell?.value, cell?.low, cell?.high]),
    )
  })

  journey('finds the withheld gemeente told, and not drawn as low', site, async (member) => {
    const {
      page,
      t,
      site: { figures },
    } = member
    const rows = figures.rows.get('misdrijven-per-gemeente') ?? []
    const withheld = rows.find(
      ({ status, level, dimension }) => status === 'onderdrukt' && level === 'gemeente' && dimension === 'totaal',
    )
    assert.ok(withheld)
    await member.goesTo(`/vergelijken/?gebied=${withheld.area}&onderwerp=misdrijven-per-gemeente`)
    await page
      .getByRole('cell', { name: t('missing.withheld') })
      .first()
      .waitFor()
    await member.finds('a withheld gemeente beside its neighbours')
    await page.getByText(t('take.title'), { exact: true }).click()
    await assertTaken(member, 'misdrijven-per-gemeente')
  })

  journey(
    'prints what she found, with its source and its address, and without menus',
    site,
    async (member) => {
      const { page, t } = member
      await member.goesTo('/gebied/?gebied=GM9901')
      await member.finds('the gemeente to print')
      await page.emulateMedia({ media: 'print' })
      assert.ok(
        !(await page
          .getByRole('navigation', { name: t('frame.menu') })
          .first()
          .isVisible()),
      )
      assert.ok(!(await page.getByRole('combobox').first().isVisible()))
      await page.getByText(`${member.site.url}/${member.language}/gebied/?gebied=GM9901`).first().waitFor()
      const pdf = await page.pdf({ format: 'A4' })
      assert.ok(pdf.byteLength > 10_000)
    },
    [DESKTOP],
  )
})

/** Every row of the comparison that she takes along is what was published, and what is withheld has no number. */
async function assertTaken(member: Visitor, subject: string): Promise<void> {
  const { t, language } = member
  const rows = await csvRows(await takeFile(member, 'CSV', t('take.table')), language)
  const areas = rows.filter(([code]) => code !== 'NL00')
  assert.ok(areas.length > 1)
  for (const [code, , , value, low, high] of areas) {
    const cell = published(member, subject, String(code))
    assert.deepEqual([value, low, high], [cell?.value ?? '', cell?.low ?? '', cell?.high ?? ''], String(code))
  }
}

/** The newest total of an area in the table to download. */
function published({ site: { figures } }: Visitor, subject: string, area: string): TableRow | undefined {
  const rows = (figures.rows.get(subject) ?? []).filter((row) => row.area === area && row.dimension === 'totaal')
  return rows.toSorted((a, b) => a.period.localeCompare(b.period)).at(-1)
}
