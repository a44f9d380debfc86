import { IntervalDots } from '../charts/interval-dots.tsx'
import { AreaLink } from '../parts/area-link.tsx'
import { intervalWords, missingWord } from '../parts/shade-words.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { unitOf } from '../release/unit.ts'
import type { View, ViewRow } from '../release/view.ts'

interface IntervalFigureProps {
  readonly view: View
  readonly rows: readonly ViewRow[]
  readonly caption: string
  /** Code of the area that the others are laid beside. */
  readonly own?: string
}

/** A few areas and the whole below each other, each with how far its figure can lie; the same as a table is one step away. */
export function IntervalFigure({ view, rows, caption, own }: IntervalFigureProps) {
  const speech = useSpeech()
  const { t, figure, short } = speech
  const { decimals } = view.subject
  const whole = { name: t('stories.whole'), value: view.whole, low: null, high: null, missing: '' }
  const dots = [
    ...rows.map(({ area, cell }) => ({
      ...{ key: area.code, name: area.name, value: cell.value, low: cell.low, high: cell.high },
      missing: missingWord(cell.missing ?? 'not-measured', speech),
      kind: area.code === own ? ('own' as const) : ('other' as const),
    })),
    ...(view.whole === null ? [] : [{ key: 'whole', kind: 'whole' as const, ...whole }]),
  ]
  return (
    <figure className="interval-figure">
      <figcaption>
        {caption}: {unitOf(view, speech)}, {view.period}
      </figcaption>
      <IntervalDots
        dots={dots}
        label={caption}
        write={(value) => figure(value, decimals)}
        writeTick={(value) => short(value, decimals)}
      />
      <details>
        <summary>{t('stories.asTable')}</summary>
        <IntervalTable view={view} rows={rows} caption={caption} />
      </details>
    </figure>
  )
}

function IntervalTable({ view, rows, caption }: Omit<IntervalFigureProps, 'own'>) {
  const speech = useSpeech()
  const { t, figure } = speech
  const { decimals } = view.subject
  return (
    <table className="sum-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('stories.area')}</th>
          <th scope="col">{t('stories.figure')}</th>
          <th scope="col">{t('stories.range')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ area, cell }) => (
          <tr key={area.code}>
            <th scope="row">
              <AreaLink code={area.code}>{area.name}</AreaLink>
            </th>
            <td className="number">
              {cell.value === null ? missingWord(cell.missing ?? 'not-measured', speech) : figure(cell.value, decimals)}
            </td>
            <td>{intervalWords(cell.low, cell.high, { decimals, speech })}</td>
          </tr>
        ))}
        {view.whole !== null && (
          <tr>
            <th scope="row">{t('stories.whole')}</th>
            <td className="number">{figure(view.whole, decimals)}</td>
            <td>–</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
