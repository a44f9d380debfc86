import { Button } from '@nl-design-system-candidate/button-react'
import { startTransition, useMemo, useState } from 'react'
import { Swatch } from '../../design/swatch.tsx'
import type { TableOrder } from '../address.ts'
import { decimalsOf, partName } from '../release/unit.ts'
import type { View, ViewRow } from '../release/view.ts'
import { AreaLink } from './area-link.tsx'
import { intervalWords, missingWord } from './shade-words.ts'
import { useSpeech } from './speech-context.tsx'

interface FigureTableProps {
  readonly view: View
  readonly pinned: string | undefined
  readonly order: TableOrder | undefined
  readonly onOrder: (order: TableOrder | undefined) => void
}

/** So many rows are drawn at once; more on request, so that a table of all buurten does not hold up the page. */
const FIRST_ROWS = 100
const MORE_ROWS = 500

/** The twin of the map: the same areas, words and withheld cells. */
export function FigureTable(props: FigureTableProps) {
  const { view, pinned, order } = props
  const { t, say, figure } = useSpeech()
  const [shown, setShown] = useState(FIRST_ROWS)
  const rows = useMemo(() => ordered(view.rows, order), [view.rows, order])
  const first = rows.slice(0, shown)
  const marked = pinned === undefined ? undefined : view.byCode.get(pinned)
  const last = marked === undefined || first.includes(marked) ? [] : [marked]
  const part = partName(view, useSpeech())
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="scroll-frame table-frame" role="region" aria-label={t('table.label')} tabIndex={0}>
        <table className="figure-table" aria-rowcount={rows.length + 1}>
          <caption>
            {[say(view.subject.title), part, view.period].filter((text) => text !== undefined).join(', ')}
            {view.map.territory === 'voorbeeldregio' && ` (${t('madeUp.mark')})`}
          </caption>
          <TableHead {...props} />
          <tbody>
            {[...last, ...first].map((row) => (
              <FigureRow key={row.area.code} row={row} view={view} pinned={row === marked} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <p className="table-more">
          {t('table.shown', { shown: figure(shown), of: figure(rows.length) })}{' '}
          <Button onClick={() => startTransition(() => setShown(shown + MORE_ROWS))}>
            {t('table.more', { count: Math.min(MORE_ROWS, rows.length - shown) })}
          </Button>
        </p>
      )}
    </>
  )
}

function TableHead({ view, order, onOrder }: FigureTableProps) {
  const { t, say } = useSpeech()
  const { subject, counted } = view
  const next: TableOrder = order === 'hoog' ? 'laag' : 'hoog'
  const figureSort = order === undefined ? 'none' : ({ hoog: 'descending', laag: 'ascending' } as const)[order]
  return (
    <thead>
      <tr>
        <th scope="col" aria-sort={order === undefined ? 'ascending' : 'none'}>
          <button type="button" onClick={() => onOrder(undefined)}>
            {t('table.area')}
          </button>
        </th>
        <th scope="col" className="number" aria-sort={figureSort}>
          <button type="button" onClick={() => onOrder(next)}>
            {counted ? say(subject.numeratorName) : t('table.figure')}
          </button>
        </th>
        <th scope="col">{t('table.interval')}</th>
        {showsShares(view) && (
          <th scope="col" className="number">
            {t('table.share')}
          </th>
        )}
        {!counted && (
          <th scope="col" className="number">
            {say(subject.numeratorName)}
          </th>
        )}
        {!counted && subject.denominatorName !== null && (
          <th scope="col" className="number">
            {say(subject.denominatorName)}
          </th>
        )}
        <th scope="col" className="number">
          {t('table.place')}
        </th>
      </tr>
    </thead>
  )
}

function FigureRow({ row, view, pinned }: { readonly row: ViewRow; readonly view: View; readonly pinned: boolean }) {
  const speech = useSpeech()
  const { area, cell, shade, rank } = row
  const { subject, counted } = view
  const decimals = decimalsOf(view)
  const count = (value: number | null, places = 0) => (value === null ? '–' : speech.figure(value, places))
  return (
    <tr className={pinned ? 'pinned' : undefined}>
      <th scope="row">
        <AreaLink code={area.code}>{area.name}</AreaLink>
        {area.within.length > 0 && <small className="row-within"> {area.within.join(' › ')}</small>}
        {pinned && <span className="visually-hidden"> {speech.t('table.pinned')}</span>}
      </th>
      <td className="number figure">
        {cell.value === null ? missingWord(cell.missing ?? 'not-measured', speech) : count(cell.value, decimals)}{' '}
        <Swatch shade={shade} />
      </td>
      <td className="interval">{intervalWords(cell.low, cell.high, { decimals, speech })}</td>
      {showsShares(view) && <td className="number">{count(row.overRepresentation, 1)}</td>}
      {!counted && <td className="number">{count(cell.numerator)}</td>}
      {!counted && subject.denominatorName !== null && <td className="number">{count(cell.denominator)}</td>}
      <td className="number">{count(rank)}</td>
    </tr>
  )
}

function showsShares({ subject, part }: View): boolean {
  return subject.dimensions.some(({ id, overRepresentation }) => overRepresentation && id === part.dimension)
}

/** Areas without a figure stay at the end, whichever way the figures run. */
function ordered(rows: readonly ViewRow[], order: TableOrder | undefined): readonly ViewRow[] {
  if (order === undefined) return rows
  const sign = order === 'hoog' ? -1 : 1
  return rows.toSorted((a, b) => {
    if (a.cell.value === null || b.cell.value === null)
      return Number(a.cell.value === null) - Number(b.cell.value === null)
    return sign * (a.cell.value - b.cell.value)
  })
}
