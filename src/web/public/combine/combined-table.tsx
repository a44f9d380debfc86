import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Cell } from '../../../publication/contract.ts'
import { Swatch } from '../../design/swatch.tsx'
import type { ViewSearch } from '../address.ts'
import { useAddress } from '../choice/address-change.ts'
import { intervalWords, missingWord } from '../parts/shade-words.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { markedCode } from '../release/choice.ts'
import type { View } from '../release/view.ts'
import { type Combination, type CombinedRow, isPairClass } from './combination.ts'
import { rowsShown } from './combined-order.ts'
import { classNameOf } from './third-words.ts'

type Column = NonNullable<ViewSearch['kolom']>

const FIRST_ROWS = 100

/** The twin of map and scatter: the same areas and figures side by side, in the order one asks for. */
export function CombinedTable({ combination }: { readonly combination: Combination }) {
  const { t, figure } = useSpeech()
  const { search } = useAddress()
  const [all, setAll] = useState(false)
  const { klas, kolom, volgorde } = search
  const rows = useMemo(() => rowsShown(combination, { klas, kolom, volgorde }), [combination, klas, kolom, volgorde])
  const shown = all ? rows : rows.slice(0, FIRST_ROWS)
  const marked = combination.byCode.get(markedCode(search.gebied, combination.first.map.level) ?? '')
  const onTop = marked !== undefined && !shown.includes(marked) ? [marked] : []
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="scroll-frame table-frame" role="region" aria-label={t('combine.table')} tabIndex={0}>
        <table className="figure-table combined-table">
          <caption>{captionOf(combination, t('combine.table'))}</caption>
          <CombinedHead combination={combination} />
          <tbody>
            {[...onTop, ...shown].map((row) => (
              <CombinedLine key={row.area.code} row={row} combination={combination} marked={row === marked} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <button type="button" className="nl-button" onClick={() => setAll(true)}>
          {t('combine.showAll', { number: figure(rows.length) })}
        </button>
      )}
    </>
  )
}

function captionOf({ first, second, third }: Combination, title: string): string {
  const periods = new Set([first, second, third].flatMap((view) => view?.period ?? []))
  return `${title}, ${[...periods].join(', ')}`
}

function CombinedHead({ combination: { first, second, third } }: { readonly combination: Combination }) {
  const { t } = useSpeech()
  const { search, change } = useAddress()
  return (
    <thead>
      <tr>
        <th scope="col" aria-sort={search.kolom === undefined ? 'ascending' : 'none'}>
          <button type="button" onClick={() => change({ kolom: undefined, volgorde: undefined })}>
            {t('combine.area')}
          </button>
        </th>
        <FigureHead view={first} column="eerste" />
        <FigureHead view={second} column="tweede" />
        {third !== null && <FigureHead view={third} column="derde" />}
        <th scope="col">{t('combine.together')}</th>
      </tr>
    </thead>
  )
}

function FigureHead({ view, column }: { readonly view: View; readonly column: Column }) {
  const { say } = useSpeech()
  const { search, change } = useAddress()
  const own = search.kolom === column
  const sort = !own ? 'none' : search.volgorde === 'laag' ? 'ascending' : 'descending'
  return (
    <th scope="col" className="number" aria-sort={sort}>
      <button
        type="button"
        onClick={() => change({ kolom: column, volgorde: sort === 'descending' ? 'laag' : 'hoog' })}
      >
        {say(view.subject.title)}
      </button>
      <small>
        {say(view.subject.unit)}, {view.period}
      </small>
    </th>
  )
}

interface CombinedLineProps {
  readonly row: CombinedRow
  readonly combination: Combination
  readonly marked: boolean
}

function CombinedLine({ row, combination, marked }: CombinedLineProps) {
  const speech = useSpeech()
  const { search } = useAddress()
  const { area, kind } = row
  return (
    <tr className={marked ? 'pinned' : undefined}>
      <th scope="row">
        <Link to="." search={{ ...search, gebied: area.code }} resetScroll={false}>
          {area.name}
        </Link>
        {area.within.length > 0 && <small> {area.within.at(-1)}</small>}
        {marked && <span className="visually-hidden"> {speech.t('combine.marked')}</span>}
      </th>
      <FigureCell cell={row.first} view={combination.first} />
      <FigureCell cell={row.second} view={combination.second} />
      {combination.third !== null && row.third !== null && <FigureCell cell={row.third} view={combination.third} />}
      <td>
        {isPairClass(kind) ? (
          <>
            <span className={`swatch bivariate-${kind}`} aria-hidden="true" /> {classNameOf(kind, speech)}
          </>
        ) : (
          <>
            <Swatch shade={kind} /> {missingWord(kind, speech)}
          </>
        )}
      </td>
    </tr>
  )
}

function FigureCell({ cell, view }: { readonly cell: Cell; readonly view: View }) {
  const speech = useSpeech()
  const { decimals } = view.subject
  if (cell.value === null) return <td className="number">{missingWord(cell.missing ?? 'not-measured', speech)}</td>
  return (
    <td className="number figure">
      {speech.figure(cell.value, decimals)}
      <small>{intervalWords(cell.low, cell.high, { decimals, speech })}</small>
    </td>
  )
}
