import { useSpeech } from '../parts/speech-context.tsx'
import type { ChosenFlows } from './chosen-flows.ts'
import type { FlowNames } from './flow-sentence.ts'

interface FlowTableProps {
  readonly chosen: ChosenFlows
  readonly nameOf: FlowNames
  readonly caption: string
  readonly unit: string
}

/** The twin of the picture; below it by name what is withheld. */
export function FlowTable({ chosen, nameOf, caption, unit }: FlowTableProps) {
  const { t, figure } = useSpeech()
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="scroll-frame table-frame" role="region" aria-label={caption} tabIndex={0}>
        <table className="figure-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('flows.from')}</th>
              <th scope="col">{t('flows.to')}</th>
              <th scope="col" className="number">
                {unit}
              </th>
            </tr>
          </thead>
          <tbody>
            {chosen.known.map(({ from, to, count }) => (
              <tr key={`${from} ${to}`}>
                <th scope="row">{nameOf(from)}</th>
                <td>{nameOf(to)}</td>
                <td className="number">{figure(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <WithheldNames
        codes={chosen.withheldTo}
        nameOf={nameOf}
        title={t('flows.withheldTo', { number: figure(chosen.withheldTo.length) })}
      />
      <WithheldNames
        codes={chosen.withheldFrom}
        nameOf={nameOf}
        title={t('flows.withheldFrom', { number: figure(chosen.withheldFrom.length) })}
      />
    </>
  )
}

interface WithheldNamesProps {
  readonly codes: readonly string[]
  readonly nameOf: FlowNames
  readonly title: string
}

function WithheldNames({ codes, nameOf, title }: WithheldNamesProps) {
  if (codes.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <p>{codes.map(nameOf).join(', ')}</p>
    </details>
  )
}
