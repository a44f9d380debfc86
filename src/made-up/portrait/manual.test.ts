import assert from 'node:assert/strict'
import { readdir, readFile, stat } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { PLANTS } from '../plants/plants.ts'
import { indicatorName } from './indicator-names.ts'

const MANUAL = new URL('../../../docs/manual/made-up-region.md', import.meta.url)
const PICTURES = new URL('../../../docs/manual/made-up-region/', import.meta.url)
const MOST_BYTES = 150_000

const page = await readFile(MANUAL, 'utf8')
const [, misuse = '', innocents = ''] =
  /\n## What is planted\n([\s\S]*?)\n## What misleads\n([\s\S]*?)\n## /.exec(page) ?? []

/** The rows of the table in a part of the page: kind, what goes on, indicators, share. */
function rowsOf(part: string): readonly (readonly string[])[] {
  return [...part.matchAll(/^\| `.*\|$/gm)].map(([row]) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

test('the manual names every kind that is planted, each in its own table and with its share', () => {
  for (const [part, isMisuse] of [
    [misuse, true],
    [innocents, false],
  ] as const) {
    const told = rowsOf(part).map(([kind = '', , , share]) => [kind.replaceAll('`', ''), share])
    const planted = PLANTS.filter((plant) => plant.misuse === isMisuse).map(({ kind, share }) => [
      kind,
      share === 'all' ? 'every one' : `${Number((share * 10_000).toFixed(2))} in 10,000`,
    ])
    assert.deepEqual(
      told,
      planted.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    )
  }
})

test('the manual tells of each kind what goes on, and by which known indicators it shows', () => {
  for (const [kind, story = '', shows = ''] of rowsOf(`${misuse}\n${innocents}`)) {
    assert.match(story, /^[A-Z].*\.$/, kind)
    for (const code of shows.split(' ')) assert.notEqual(indicatorName(code), code, `${kind}: ${code}`)
  }
})

test('the manual shows every picture that lies beside it, and none is large', async () => {
  const shown = [...page.matchAll(/\]\(made-up-region\/(.+?)\)/g)].map(([, name]) => name ?? '')
  assert.deepEqual(shown.toSorted(), (await readdir(PICTURES)).toSorted())
  for (const name of shown) assert.ok((await stat(fileURLToPath(new URL(name, PICTURES)))).size < MOST_BYTES, name)
})

test('the manual says how its pictures are drawn again', () => {
  assert.match(
    page,
    /make-up --homes 20000 --seed 1 --to region --portrait\ncp region\/portrait\/\*\.svg docs\/manual\/made-up-region\//,
  )
})
