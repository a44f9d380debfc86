import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use } from 'react'
import type { GemeenteArea, Release } from '../../../publication/contract.ts'
import { useAddress } from '../choice/address-change.ts'
import { MethodLink } from '../choice/method-link.tsx'
import { AgeLine, Caution, MadeUpMark, SourceLine } from '../parts/beside-figures.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { gemeenteOf } from '../release/choice.ts'
import { openGemeente, openMethods } from '../release/release-folder.ts'
import { TakeAlongFiles } from '../take-along/take-along-files.tsx'
import { useWholeAddress } from '../take-along/whole-address.ts'
import { compareSentences, ownSentence } from './compare-sentence.ts'
import { type ComparedFigure, useComparedCells } from './compared-cells.ts'
import type { ShownComparison } from './compared-file.ts'
import { ComparedPicture } from './compared-picture.tsx'
import { ComparedTable } from './compared-table.tsx'
import { comparedWith } from './comparison.ts'
import { codesBeside, wholeOf } from './others.ts'

interface AreaComparisonProps extends ComparedFigure {
  readonly release: Release
  /** Code of the area. */
  readonly area: string
}

/** One area and one subject beside its neighbours, or those that are like it, and the whole. */
export function AreaComparison({ release, area: code, ...figure }: AreaComparisonProps) {
  const { t } = useSpeech()
  const { areas } = use(openGemeente(gemeenteOf(code)))
  const area = areas.find((entry) => entry.code === code)
  if (area === undefined) return <p className="notice">{t('compare.unknownArea')}</p>
  const { subject, map, period } = figure
  return (
    <>
      <MadeUpMark release={release} map={map} subjects={[subject]} />
      <BesideOthers release={release} figure={figure} area={area} />
      <AgeLine release={release} subject={subject} period={period} />
      <SourceLine release={release} subject={subject} period={period} />
      <Caution subject={subject} />
    </>
  )
}

interface BesideOthersProps {
  readonly release: Release
  readonly figure: ComparedFigure
  readonly area: GemeenteArea
}

function BesideOthers({ release, figure, area }: BesideOthersProps) {
  const speech = useSpeech()
  const { t, say } = speech
  const { search } = useAddress()
  const beside = search.naast ?? 'buren'
  const [own, ...others] = useComparedCells(figure, [area.code, ...codesBeside(beside, area)])
  const { subject, map, period } = figure
  const level = subject.levels.find((entry) => entry.map === map.id)
  if (own === undefined || level === undefined) return <p className="notice">{t('compare.unknownArea')}</p>
  const compared = comparedWith(own, [...others, wholeOf(level, period, speech.placeOf(map))])
  const sentences = compareSentences(
    own,
    compared.filter(({ code }) => code !== own.code),
    speech,
  )
  const lead = [ownSentence(own, figure, speech), ...sentences].filter((sentence) => sentence !== undefined).join(' ')
  const title = t('compare.pictureTitle', { area: own.name, subject: say(subject.title) })
  return (
    <>
      <Paragraph purpose="lead">{lead}</Paragraph>
      {beside === 'gelijkend' && <Likeness similar={area.similar} />}
      <Heading level={2}>{title}</Heading>
      <p className="note">{t('compare.pictureNote', { unit: say(subject.unit), period })}</p>
      <ComparedPicture {...{ compared, subject }} own={own.code} label={`${title}. ${sentences.join(' ')}`} />
      <ComparedTable {...{ compared, subject, period }} own={own.code} />
      <p className="note">
        {t('compare.tableNote')} {t('compare.chooseName')} <MethodLink method="vergelijken" />
      </p>
      <TakeAlongComparison release={release} shown={{ ...figure, compared, own }} sentence={lead} />
    </>
  )
}

interface TakeAlongComparisonProps {
  readonly release: Release
  readonly shown: ShownComparison
  readonly sentence: string
}

function TakeAlongComparison({ release, shown, sentence }: TakeAlongComparisonProps) {
  const speech = useSpeech()
  const { search } = useAddress()
  const { subject, period } = shown
  const permalink = useWholeAddress('vergelijken', { ...search, onderwerp: subject.id, jaar: period })
  return (
    <TakeAlongFiles
      permalink={permalink}
      take={async () => {
        const { takenComparison } = await import('./taken-comparison.tsx')
        return takenComparison({ shown, sentence, release, permalink }, speech)
      }}
      tables={['csv', 'xlsx', 'json-stat']}
      picture="chart"
      subjects={[subject]}
    />
  )
}

const METHOD = 'gelijkende-gebieden'

/** Why these areas are called alike: by what, and how far they still differ. */
function Likeness({ similar }: Pick<GemeenteArea, 'similar'>) {
  const { t, say, figure } = useSpeech()
  const method = use(openMethods()).methods.find(({ id }) => id === METHOD)
  if (similar.length === 0) return <p className="notice">{t('compare.noneAlike')}</p>
  return (
    <div className="likeness">
      {method !== undefined && <p>{say(method.inShort)}</p>}
      <p>
        {t('compare.distances')} {similar.map(({ name, distance }) => `${name} (${figure(distance, 1)})`).join(', ')}.{' '}
        <MethodLink method="gelijkende-gebieden" />
      </p>
    </div>
  )
}
