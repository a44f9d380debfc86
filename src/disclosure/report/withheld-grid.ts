import { html, type Markup } from '../../page/html.ts'
import type { CellLook, Grid } from './report-data.ts'
import type { DrawSection } from './section.ts'

const SIDE = 18
const LEFT = 96
const TOP = 84

/** The table as a picture: a square per cell, hatched where it is withheld. */
export const drawWithheldGrid: DrawSection = ({ grids, withheld, secondary }, language) => {
  const [grid] = grids
  if (grid === undefined || withheld === 0) return undefined
  const words = WORDS[language]
  const left = { rows: grid.rowsLeftOut, columns: grid.columnsLeftOut }
  return {
    id: 'where',
    title: words.title(withheld - secondary, secondary),
    lead: words.lead(grid.rowName, grid.columnName),
    body: html`<div class="scroll" tabindex="0" role="region" aria-label="${words.caption}">${draw(grid, words)}</div>${legend(words)}`,
    notSaid:
      left.rows + left.columns === 0 ? words.notSaid : `${words.leftOut(left.rows, left.columns)} ${words.notSaid}`,
  }
}

function draw(grid: Grid, words: typeof DUTCH): Markup {
  const width = LEFT + grid.columns.length * SIDE + 12
  const height = TOP + grid.rows.length * SIDE + 4
  const columns = grid.columns.map((code, at) => {
    const x = LEFT + at * SIDE + SIDE / 2
    return html`<text class="code" transform="translate(${x} ${TOP - 6}) rotate(-60)">${cut(code)}</text>`
  })
  const rows = grid.looks.map((looks, row) => {
    const y = TOP + row * SIDE
    const squares = looks.map((look, column) =>
      square(
        look,
        LEFT + column * SIDE,
        y,
        words.cell(grid.rows[row] ?? '', grid.columns[column] ?? '', words.looks[look]),
      ),
    )
    return html`<text class="code" x="${LEFT - 6}" y="${y + SIDE * 0.7}" text-anchor="end">${cut(grid.rows[row] ?? '')}</text>${squares}
`
  })
  return html`<svg class="grid" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.caption}">${columns}${rows}</svg>`
}

function square(look: CellLook, x: number, y: number, says: string): Markup {
  const place = html`x="${x + 1}" y="${y + 1}" width="${SIDE - 2}" height="${SIDE - 2}"`
  const strokes = look === 'for-itself' ? [4, 8, 12] : look === 'for-others' ? [8] : []
  const hatch = strokes.map(
    (at) =>
      html`<path class="hatch" d="M${x + 1} ${y + 1 + at} L${x + 1 + at} ${y + 1} M${x + 1 + at} ${y + SIDE - 1} L${x + SIDE - 1} ${y + 1 + at}"/>`,
  )
  return html`<g><title>${says}</title><rect class="cell ${look}" ${place}/>${hatch}</g>`
}

function legend(words: typeof DUTCH): Markup {
  const looks: readonly CellLook[] = ['shown', 'empty', 'for-itself', 'for-others']
  const entries = looks.map(
    (look) =>
      html`<li><svg width="${SIDE}" height="${SIDE}" aria-hidden="true">${square(look, 0, 0, words.looks[look])}</svg> ${words.looks[look]}</li>`,
  )
  return html`<ul class="legend">${entries}</ul>`
}

const LONGEST_CODE = 12

const cut = (code: string): string => (code.length > LONGEST_CODE ? `${code.slice(0, LONGEST_CODE - 1)}…` : code)

const DUTCH = {
  title: (own: number, others: number) =>
    `${own} cellen zeggen te veel over iemand; ${others} andere zijn weggelaten om die te beschermen.`,
  lead: (rows: string, columns: string) =>
    `Elke cel is een vierkant: ${rows} van boven naar beneden, ${columns} van links naar rechts.`,
  caption: 'De tabel als raster, met gearceerd wat niet getoond wordt',
  cell: (row: string, column: string, look: string) => `${row} × ${column}: ${look}`,
  looks: {
    shown: 'getoond',
    empty: 'niemand in deze cel',
    'for-itself': 'weggelaten: zegt te veel',
    'for-others': 'weggelaten: beschermt een andere cel',
    'not-published': 'niet in deze tabel',
  } satisfies Record<CellLook, string>,
  leftOut: (rows: number, columns: number) =>
    `Er zijn nog ${rows} rijen en ${columns} kolommen die hier niet getekend zijn.`,
  notSaid:
    'In de tabel die naar buiten gaat is dit verschil niet te zien: daar staat bij elke weggelaten cel hetzelfde woord. Deel dit plaatje dus niet.',
}
const ENGLISH: typeof DUTCH = {
  title: (own, others) => `${own} cells tell too much of someone; ${others} others are left out to protect those.`,
  lead: (rows, columns) => `Every cell is a square: ${rows} from top to bottom, ${columns} from left to right.`,
  caption: 'The table as a grid, hatched where it is not shown',
  cell: (row, column, look) => `${row} × ${column}: ${look}`,
  looks: {
    shown: 'shown',
    empty: 'nobody in this cell',
    'for-itself': 'left out: tells too much',
    'for-others': 'left out: protects another cell',
    'not-published': 'not in this table',
  },
  leftOut: (rows, columns) => `Another ${rows} rows and ${columns} columns are not drawn here.`,
  notSaid:
    'In the table that leaves, this difference cannot be seen: every cell left out has the same word there. So do not pass on this picture.',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
