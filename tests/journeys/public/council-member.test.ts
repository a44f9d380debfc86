import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { DESKTOP, journey, openSite } from './visit.ts'

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

    await page.getByLabel(t('compare.beside'), { exact: true }).selectOption({ label: t('compare.alike') })
    await page.getByText(t('compare.distances')).waitFor()
    await member.finds('beside gemeenten that are like it')

    await member.types(t('compare.second'), 'Gemeente 100')
    await page.waitForURL('**ander=GM0100*')
    await page
      .getByRole('heading', { name: t('compare.pairTitle', { one: 'Gemeente 91', other: 'Gemeente 100' }) })
      .waitFor()
    await member.finds('beside one other gemeente')
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
