import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { Release, SplitCell, Subject } from '../../../publication/contract.ts'
import { useAddress } from '../choice/address-change.ts'
import { Choice } from '../choice/choice.tsx'
import { AgeLine, SourceLine } from '../parts/beside-figures.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import type { ShownCrossing } from '../take-along/crossing-table.ts'
import { TakeAlongFiles } from '../take-along/take-along-files.tsx'
import { useWholeAddress } from '../take-along/whole-address.ts'
import { type Axis, type NoCrossing, noCrossing } from './axis.ts'
import { crossingCounts, crossingOf } from './crossing.ts'
import { CrossingTable } from './crossing-table.tsx'
import { type TablePlace, useGemeenteCells, useGemeentePlace, useWholeCells, useWholePlace } from './table-cells.ts'

interface PlacedTableProps {
  readonly release: Release
  readonly subject: Subject
}

/** A table of one's own about one gemeente. */
export function GemeenteTable({ gemeente, ...props }: PlacedTableProps & { readonly gemeente: string }) {
  const speech = useSpeech()
  const place = useGemeentePlace(props.subject, gemeente, speech)
  const cells = useGemeenteCells(props.subject, gemeente)
  const { axes, period } = useAxes(place, props.subject)
  return <ComposedTable {...props} place={place} cells={cells} axes={axes} period={period} />
}

/** A table of one's own about the whole territory. */
export function WholeTable(props: PlacedTableProps) {
  const { release, subject } = props
  const speech = useSpeech()
  const place = useWholePlace(release, subject, speech)
  const { axes, period } = useAxes(place, subject)
  const cells = useWholeCells(release, subject, { period, axes })
  return <ComposedTable {...props} place={place} cells={cells} axes={axes} period={period} />
}

/** The axes that the address asks for; by default the first two that can be crossed. */
function useAxes({ axes }: TablePlace, subject: Subject): { axes: readonly [Axis, Axis]; period: string } {
  const { search } = useAddress()
  const period = subject.periods.find((entry) => entry === search.jaar) ?? subject.periods.at(-1) ?? ''
  const [first] = axes
  if (first === undefined) throw new Error(`${subject.id} has nothing to make a table of.`)
  const rows = axes.find(({ id }) => id === search.rijen) ?? first
  const fitting = axes.findLast((axis) => noCrossing(rows, axis) === undefined)
  return { axes: [rows, axes.find(({ id }) => id === search.kolommen) ?? fitting ?? first], period }
}

interface ComposedTableProps extends PlacedTableProps {
  readonly place: TablePlace
  readonly cells: readonly SplitCell[]
  readonly axes: readonly [Axis, Axis]
  readonly period: string
}

function ComposedTable({ release, subject, place, cells, axes: [rows, columns], period }: ComposedTableProps) {
  const speech = useSpeech()
  const { t, say, figure } = speech
  const { search } = useAddress()
  const asRate = search.cel === 'verhouding' && subject.per !== null
  const refused = noCrossing(rows, columns)
  const crossing = crossingOf(cells, { rows, columns }, { area: place.area.code, period })
  const counts = crossingCounts(crossing, asRate)
  const values = { rows: rows.name.toLowerCase(), columns: columns.name.toLowerCase(), place: place.area.name }
  const periods = [rows, columns].some(({ kind }) => kind === 'periods') ? '' : `, ${period}`
  const title = `${say(subject.title)}, ${place.area.name}${periods}`
  const unit = say(asRate ? subject.unit : subject.numeratorName)
  return (
    <>
      <AxisChoices place={place} axes={[rows, columns]} subject={subject} period={period} asRate={asRate} />
      {refused === undefined ? (
        <>
          <Paragraph purpose="lead">
            {t('crossTable.sentence', { ...values, unit })}{' '}
            {t('crossTable.counts', { shown: figure(counts.shown), withheld: figure(counts.withheld) })}
          </Paragraph>
          <Heading level={2}>{title}</Heading>
          <CrossingTable
            crossing={crossing}
            subject={subject}
            caption={`${values.rows} × ${values.columns}: ${unit}`}
            asRate={asRate}
            corner={rows.name}
          />
          <TakeAlongCrossing
            release={release}
            shown={{
              ...{ crossing, subject, asRate, title, axes: [rows, columns] },
              fixed: { area: place.area.code, areaName: place.area.name, period },
            }}
          />
        </>
      ) : (
        <Refusal reason={refused} names={values} />
      )}
      <ul className="note">
        <li>{t('crossTable.onlyPublished')}</li>
        <li>{t('crossTable.whyNotTwo')}</li>
        <li>{t('crossTable.rounded', { base: figure(subject.roundedTo) })}</li>
      </ul>
      <AgeLine release={release} subject={subject} period={period} />
      <SourceLine release={release} subject={subject} period={period} />
    </>
  )
}

interface TakeAlongCrossingProps {
  readonly release: Release
  readonly shown: ShownCrossing
}

function TakeAlongCrossing({ release, shown }: TakeAlongCrossingProps) {
  const speech = useSpeech()
  const { search } = useAddress()
  const { axes, subject, fixed } = shown
  const chosen = { onderwerp: subject.id, rijen: axes[0].id, kolommen: axes[1].id, jaar: fixed.period }
  const permalink = useWholeAddress('kruistabel', { ...search, ...chosen })
  return (
    <TakeAlongFiles
      permalink={permalink}
      take={async () => {
        const { crossingCube, crossingTable } = await import('../take-along/crossing-table.ts')
        const where = { release, permalink }
        return { ...where, table: crossingTable(shown, where, speech), cube: () => crossingCube(shown, speech) }
      }}
      tables={['csv', 'xlsx', 'json-stat']}
      subjects={[subject]}
    />
  )
}

interface AxisChoicesProps {
  readonly place: TablePlace
  readonly axes: readonly [Axis, Axis]
  readonly subject: Subject
  readonly period: string
  readonly asRate: boolean
}

function AxisChoices({ place, axes: [rows, columns], subject, period, asRate }: AxisChoicesProps) {
  const { t } = useSpeech()
  const { change } = useAddress()
  const options = place.axes.map(({ id, name }) => ({ id, name }))
  const crossed = place.axes.map((axis) => ({
    id: axis.id,
    name: axis.name,
    disabled: noCrossing(rows, axis) !== undefined,
  }))
  const cells = [
    { id: 'aantal', name: t('crossTable.asCount') },
    { id: 'verhouding', name: t('crossTable.asRate') },
  ]
  return (
    <div className="choices">
      <Choice
        label={t('crossTable.rows')}
        options={options}
        value={rows.id}
        onChoose={(rijen) => change({ rijen, kolommen: columns.id === rijen ? rows.id : undefined })}
      />
      <Choice
        label={t('crossTable.columns')}
        options={crossed}
        value={columns.id}
        onChoose={(kolommen) => change({ rijen: rows.id, kolommen })}
      />
      {[rows, columns].every(({ kind }) => kind !== 'periods') && (
        <Choice
          label={t('choice.period')}
          options={subject.periods.map((entry) => ({ id: entry, name: entry }))}
          value={period}
          onChoose={(jaar) => change({ jaar })}
        />
      )}
      {subject.per !== null && (
        <Choice
          label={t('crossTable.cells')}
          options={cells}
          value={asRate ? 'verhouding' : 'aantal'}
          onChoose={(id) => change({ cel: id === 'verhouding' ? 'verhouding' : undefined })}
        />
      )}
    </div>
  )
}

function Refusal({
  reason,
  names,
}: {
  readonly reason: NoCrossing
  readonly names: { rows: string; columns: string }
}) {
  const { t } = useSpeech()
  const reasons = { 'the-same': t('crossTable.theSame', names), 'two-splits': t('crossTable.twoSplits', names) }
  return <p className="notice">{reasons[reason]}</p>
}
