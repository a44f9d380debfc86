import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, type TestContext, test } from 'node:test'
import { writeSampleRelease } from '../../../../tests/journeys/sample-release.ts'
import { type GemeenteFigures, gemeentePath, type Spreads } from '../../../publication/contract.ts'
import type { Question } from '../api/resource.ts'
import { type OpenRelease, openRelease } from '../open-release.ts'
import { areaReportResource } from './area-report-resource.ts'
import { openAreaReports, type ReportWish } from './area-reports.ts'
import { openCompiler } from './report-compiler.ts'
import { writeReport } from './report-writing.ts'

const BUURT = 'BU99010001'

let folder = ''
let open: OpenRelease

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zichtlijn-test-'))
  await writeSampleRelease(folder)
  open = await openRelease(folder)
})
after(() => rm(folder, { recursive: true }))

test('a report is an accessible PDF: PDF/UA-1, with a title and a language', async (context) => {
  const reports = reportsOf(context)
  const pdf = text(await reports.reportOn({ code: BUURT, language: 'nl' }))
  assert.match(pdf, /^%PDF-/)
  assert.match(pdf, /pdfuaid:part>1</)
  assert.match(pdf, /\/Lang \(nl/)
  assert.match(pdf, /\/DisplayDocTitle true/)
})

test('a report comes in either language, and an area that is not in the release has none', async (context) => {
  const reports = reportsOf(context)
  assert.match(text(await reports.reportOn({ code: 'GM9901', language: 'en' })), /\/Lang \(en/)
  for (const code of ['GM9999', 'BU99010099', 'NL00', '../../x'])
    assert.equal(await reports.reportOn({ code, language: 'nl' }), undefined)
})

test('equal content gives equal bytes', async () => {
  const [compile, content] = [await openCompiler(), await contentOf(BUURT)]
  assert.deepEqual(compile(content), compile(content))
})

test('what a release says is shown as it is and never read as markup', async () => {
  const [compile, content] = [await openCompiler(), await contentOf(BUURT)]
  const hostile = '#panic("no") $x$ *a* _b_ @c <d> \\ ] } #read("/etc/passwd")'
  const [theme] = content.themes
  const themes = theme === undefined ? [] : [{ ...theme, title: hostile, question: hostile }]
  assert.match(text(compile({ ...content, title: hostile, lead: [hostile], footer: hostile, themes })), /^%PDF-/)
})

test('figures of a report are cells of the release, and a missing one has no number, strip or comparison', async () => {
  let [shown, missing] = [0, 0]
  for (const code of await codesOf('GM9901')) {
    const figures = await open.document<GemeenteFigures>(gemeentePath(`GM${code.slice(2, 6)}`))
    const { themes } = await contentOf(code)
    const published = new Set(
      Object.values(figures.totals).flatMap(({ columns, rows }) =>
        rows
          .filter((row) => row[columns.indexOf('area')] === code)
          .flatMap((row) => [row[columns.indexOf('value')], row[columns.indexOf('numerator')]]),
      ),
    )
    for (const subject of themes.flatMap(({ subjects }) => subjects)) {
      if (subject.missing) {
        missing += 1
        assert.doesNotMatch([subject.figure, ...subject.sentences].join(' '), /\d{2}|geheel|lager cijfer/)
        assert.match(subject.sentences.join(' '), /niet bekendgemaakt|niet gemeten|komt hier niet voor/)
        assert.equal(subject.strip, null)
      } else {
        shown += 1
        const figure = Number(subject.figure.replaceAll('.', '').replace(',', '.'))
        assert.ok([...published].some((value) => typeof value === 'number' && Math.abs(value - figure) < 0.06))
      }
    }
  }
  assert.ok(shown > 10 && missing > 0)
})

test('more reports at once than allowed are refused, and the next one is made again', async (context) => {
  const reports = reportsOf(context, { mostAtOnce: 1 })
  const { answer } = areaReportResource(reports)
  const [first, second] = await Promise.all([answer(asking('BU99010001')), answer(asking('BU99010002'))])
  assert.equal(first?.kind, 'written')
  assert.equal(second?.kind, 'busy')
  assert.equal((await answer(asking('BU99010002')))?.kind, 'written')
})

function asking(code: string): Question {
  return { path: { code }, query: new Map(), language: 'nl' } as unknown as Question
}

function reportsOf(context: TestContext, wish: ReportWish = {}) {
  const reports = openAreaReports(open, wish)
  context.after(() => reports.close())
  return reports
}

async function codesOf(gemeente: string): Promise<readonly string[]> {
  const { areas } = await open.document<GemeenteFigures>(gemeentePath(gemeente))
  return areas.map(({ code }) => code)
}

async function contentOf(code: string) {
  const figures = await open.document<GemeenteFigures>(gemeentePath(`GM${code.slice(2, 6)}`))
  const area = figures.areas.find((candidate) => candidate.code === code)
  assert.ok(area !== undefined)
  const spreads = await open.document<Spreads>('figures/spread.json')
  return writeReport({ release: open.release, figures, spreads, boundaries: null, area, permalink: '/nl/' }, 'nl')
}

function text(pdf: Uint8Array | undefined): string {
  return Buffer.from(pdf ?? []).toString('latin1')
}
