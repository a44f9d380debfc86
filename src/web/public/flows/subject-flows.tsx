import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use } from 'react'
import type { Release, ReleaseMap, SplitCell, Subject } from '../../../publication/contract.ts'
import { useAddress } from '../choice/address-change.ts'
import { MethodLink } from '../choice/method-link.tsx'
import { useSubjectView } from '../combine/combined-views.ts'
import { AgeLine, Caution, SourceLine } from '../parts/beside-figures.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { cellsOfTable } from '../release/area-figures.ts'
import { openFlows, openLand } from '../release/release-folder.ts'
import type { View } from '../release/view.ts'
import { TakeAlongFiles } from '../take-along/take-along-files.tsx'
import { useWholeAddress } from '../take-along/whole-address.ts'
import { addedUp, type ChosenFlows, flowsOfGemeente, largestFlows } from './chosen-flows.ts'
import type { ShownFlows } from './flow-file.ts'
import { FlowPicture } from './flow-picture.tsx'
import { type FlowNames, flowSentences, sumSentences } from './flow-sentence.ts'
import { FlowTable } from './flow-table.tsx'

interface SubjectFlowsProps {
  readonly release: Release
  readonly subject: Subject
  readonly map: ReleaseMap
  readonly period: string
  /** Code of the gemeente that it is about; undefined for the largest flows of all. */
  readonly gemeente: string | undefined
}

const MOST_SHOWN = 15

/** From where people live to where it happened, as bands and as a table. */
export function SubjectFlows({ release, subject, map, period, gemeente }: SubjectFlowsProps) {
  const speech = useSpeech()
  const { t, say } = speech
  const asked = [openFlows(subject), openLand(subject)] as const
  const view = useSubjectView({ subject, period }, map)
  const flows = asked[0] === null ? undefined : use(asked[0])
  const land = cellsOfTable(use(asked[1]))
  if (flows === undefined) return null
  const nameOf = namesOf(view, subject, flows.dimension, say)
  const all = flows.periods[period] ?? []
  const ends = {
    origins: view.rows
      .filter(({ cell }) => cell.value !== null || cell.missing === 'withheld')
      .map(({ area }) => area.code),
    destinations: subject.dimensions.find(({ id }) => id === flows.dimension)?.categories.map(({ id }) => id) ?? [],
  }
  const chosen = gemeente === undefined ? largestFlows(all, MOST_SHOWN) : flowsOfGemeente(all, gemeente, ends)
  const unit = say(subject.numeratorName)
  const sentences = flowSentences({ chosen, period, unit, nameOf }, speech)
  const title = gemeente === undefined ? t('flows.largestTitle') : t('flows.titleOf', { name: nameOf(gemeente) })
  const shown = { subject, map, period, chosen, nameOf, title }
  return (
    <>
      <Paragraph purpose="lead">{sentences.join(' ')}</Paragraph>
      <Heading level={2}>{title}</Heading>
      {chosen.known.length > 0 && (
        <FlowPicture chosen={chosen} nameOf={nameOf} label={`${title}. ${sentences.join(' ')}`} />
      )}
      {gemeente !== undefined && (
        <AddingUp
          chosen={chosen}
          gemeente={gemeente}
          view={view}
          land={land}
          nameOf={nameOf}
          dimension={flows.dimension}
        />
      )}
      <p className="note">
        {t('flows.withheldNote')} <MethodLink method="stromen" />
      </p>
      <FlowTable chosen={chosen} nameOf={nameOf} caption={`${title}, ${period}`} unit={unit} />
      <TakeAlongFlows release={release} shown={shown} sentence={sentences.join(' ')} />
      <AgeLine release={release} subject={subject} period={period} />
      <SourceLine release={release} subject={subject} period={period} />
      <Caution subject={subject} />
    </>
  )
}

interface TakeAlongFlowsProps {
  readonly release: Release
  readonly shown: ShownFlows
  readonly sentence: string
}

function TakeAlongFlows({ release, shown, sentence }: TakeAlongFlowsProps) {
  const speech = useSpeech()
  const { search } = useAddress()
  const { subject, period, chosen } = shown
  const permalink = useWholeAddress('stromen', { ...search, onderwerp: subject.id, jaar: period })
  return (
    <TakeAlongFiles
      permalink={permalink}
      take={async () => {
        const { takenFlows } = await import('./taken-flows.tsx')
        return takenFlows({ shown, sentence, release, permalink }, speech)
      }}
      tables={['csv', 'xlsx']}
      {...(chosen.known.length > 0 ? { picture: 'chart' } : {})}
      subjects={[subject]}
    />
  )
}

interface AddingUpProps {
  readonly chosen: ChosenFlows
  readonly gemeente: string
  readonly view: View
  /** The cells of the whole territory: of each place how many it got from all gemeenten together. */
  readonly land: readonly SplitCell[]
  readonly nameOf: FlowNames
  readonly dimension: string
}

function AddingUp({ chosen, gemeente, view, land, nameOf, dimension }: AddingUpProps) {
  const speech = useSpeech()
  const got = land.find(
    (cell) => cell.dimension === dimension && cell.category === gemeente && cell.period === view.period,
  )
  const sums = {
    leaving: addedUp(
      chosen.known.filter(({ from }) => from === gemeente),
      view.byCode.get(gemeente)?.cell.numerator ?? null,
    ),
    coming: addedUp(
      chosen.known.filter(({ to }) => to === gemeente),
      got?.numerator ?? null,
    ),
  }
  return <p>{sumSentences(sums, nameOf(gemeente), speech).join(' ')}</p>
}

/** Gemeenten by the names of the map; what is no gemeente by the name of its category. */
function namesOf(view: View, subject: Subject, dimension: string, say: ReturnType<typeof useSpeech>['say']): FlowNames {
  const categories = subject.dimensions.find(({ id }) => id === dimension)?.categories ?? []
  const titles = new Map(categories.map(({ id, title }) => [id, say(title)]))
  return (code) => view.byCode.get(code)?.area.name ?? titles.get(code) ?? code
}
