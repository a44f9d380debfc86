import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use, useMemo } from 'react'
import type { Release, ReleaseMap, Subject } from '../../../publication/contract.ts'
import { type Address, useAddress } from '../choice/address-change.ts'
import { ExploringLinks } from '../choice/exploring-links.tsx'
import { MarkingMap } from '../choice/marking-map.tsx'
import { BivariateLegend } from '../combine/bivariate-legend.tsx'
import { type Combination, PAIR_CLASSES, type PairClass } from '../combine/combination.ts'
import { CombineCaution } from '../combine/combine-caution.tsx'
import { CombineChoices } from '../combine/combine-choices.tsx'
import { combinedFacts } from '../combine/combined-facts.ts'
import { viewsOf } from '../combine/combined-file.ts'
import { combinedSentences } from '../combine/combined-sentence.ts'
import { combinedShading } from '../combine/combined-shading.ts'
import { CombinedTable } from '../combine/combined-table.tsx'
import { subjectWith, useCombination } from '../combine/combined-views.ts'
import { jointMaps } from '../combine/joint-map.ts'
import { periodsBeside } from '../combine/joint-period.ts'
import { Scatter } from '../combine/scatter.tsx'
import { MOST_DOTS } from '../combine/scatter-layout.ts'
import { MadeUpMark } from '../parts/beside-figures.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { markedCode } from '../release/choice.ts'
import { openRelease } from '../release/release-folder.ts'
import { PageTitle } from '../site/page-title.tsx'
import { TakeAlongFiles } from '../take-along/take-along-files.tsx'
import { useWholeAddress } from '../take-along/whole-address.ts'

/** Two subjects on one map, or three: where does high go with high? */
export function CombinePage() {
  const { t } = useSpeech()
  const release = use(openRelease())
  const address = useAddress()
  const subjects = chosenSubjects(release, address.search)
  const map = subjects === undefined ? undefined : chosenMap(release, subjects, address.search.niveau)
  return (
    <article className="combine">
      <PageTitle>{t('combine.title')}</PageTitle>
      <header>
        <Heading level={1}>{t('combine.title')}</Heading>
        <ExploringLinks />
        <Paragraph purpose="lead">{t('combine.lead')}</Paragraph>
      </header>
      {subjects === undefined ? (
        <p>{t('combine.nothingToCombine')}</p>
      ) : (
        <>
          <CombineChoices release={release} subjects={subjects} map={map} />
          {map === undefined ? (
            <p className="notice">{t('combine.noJointMap')}</p>
          ) : (
            <Combined release={release} subjects={subjects} map={map} />
          )}
        </>
      )}
    </article>
  )
}

interface CombinedProps {
  readonly release: Release
  readonly subjects: readonly [Subject, Subject, ...Subject[]]
  readonly map: ReleaseMap
}

function Combined({ release, subjects, map }: CombinedProps) {
  const speech = useSpeech()
  const { t, say } = speech
  const address = useAddress()
  const [first, second, third] = subjects
  const { periods, joint, choices } = periodsBeside(subjects, address.search.jaar)
  const at = (place: number) => periods[place] ?? ''
  const combination = useCombination({
    map,
    first: { subject: first, period: at(0) },
    second: { subject: second, period: at(1) },
    third: third === undefined ? null : { subject: third, period: at(2) },
  })
  const older = choices.at(-1) === at(0) && subjects.some((subject) => subject.periods.at(-1) !== at(0))
  const chosen = PAIR_CLASSES.find((kind) => kind === address.search.klas)
  const picture = useMemo(
    () => ({ map, areas: combination.first.areas, shading: combinedShading(combination, chosen) }),
    [map, combination, chosen],
  )
  const label = t('combine.label', { first: say(first.title), second: say(second.title), period: at(0) })
  const { together, counted, correlation } = useMemo(
    () => combinedSentences(combination, speech),
    [combination, speech],
  )
  return (
    <div className="combined">
      <div className="combined-story">
        <MadeUpMark release={release} map={map} subjects={subjects} />
        <Paragraph purpose="lead">{together}</Paragraph>
        <p>{counted}</p>
        {correlation !== undefined && <p className="note">{correlation}</p>}
        {joint && older && <p className="notice">{t('combine.jointPeriod', { period: at(0) })}</p>}
        {!joint && <p className="notice">{t('combine.otherPeriods', { periods: [...new Set(periods)].join(', ') })}</p>}
        <BivariateLegend combination={combination} chosen={chosen} onChoose={(klas) => address.change({ klas })} />
      </div>
      <div className="combined-pictures">
        <MarkingMap picture={picture} label={label} factsOf={(code) => combinedFacts(combination, code, speech)} />
        <ScatterSection combination={combination} chosen={chosen} address={address} />
      </div>
      <CombineCaution release={release} combination={combination} />
      <div className="combined-table-section">
        <CombinedTable combination={combination} />
        <TakeAlongCombined release={release} combination={combination} />
      </div>
    </div>
  )
}

function TakeAlongCombined({ release, combination }: { readonly release: Release; readonly combination: Combination }) {
  const speech = useSpeech()
  const { search } = useAddress()
  const { first, second } = combination
  const chosen = { onderwerp: first.subject.id, met: second.subject.id, niveau: first.map.level, jaar: first.period }
  const permalink = useWholeAddress('combineren', { ...search, ...chosen })
  return (
    <TakeAlongFiles
      permalink={permalink}
      take={async () => {
        const { takenCombination } = await import('../combine/taken-combination.ts')
        return takenCombination({ combination, search, release, permalink }, speech)
      }}
      tables={['csv', 'xlsx', 'json-stat', 'geo-json']}
      picture="chart"
      subjects={viewsOf(combination).map(({ subject }) => subject)}
    />
  )
}

interface ScatterSectionProps {
  readonly combination: Combination
  readonly chosen: PairClass | undefined
  readonly address: Address
}

function ScatterSection({ combination, chosen, address }: ScatterSectionProps) {
  const speech = useSpeech()
  const { t, say } = speech
  const { first, second, third, known } = combination
  const titles = { first: say(first.subject.title), second: say(second.subject.title) }
  const areas = speech.areas(first.map.level)
  return (
    <section className="scatter-section">
      <Heading level={2}>{t('combine.scatterTitle', { areas })}</Heading>
      <p className="scatter-up">↑ {`${titles.first} (${say(first.subject.unit)})`}</p>
      <Scatter
        combination={combination}
        chosen={chosen}
        marked={markedCode(address.search.gebied, first.map.level)}
        label={t('combine.scatterLabel', { ...titles, areas, number: speech.figure(known) })}
        onMark={(gebied) => address.change({ gebied })}
      />
      <p className="scatter-across">{`${titles.second} (${say(second.subject.unit)})`} →</p>
      <p className="note">
        {t('combine.scatterNote')} {known > MOST_DOTS && t('combine.scatterMany', { areas })}{' '}
        {third !== null && t('combine.scatterSize', { third: say(third.subject.title) })}
      </p>
    </section>
  )
}

/** The subjects of the address; by default the first two of the release that can be laid on one map. */
function chosenSubjects(
  release: Release,
  { onderwerp, met, ook }: Address['search'],
): readonly [Subject, Subject, ...Subject[]] | undefined {
  const first =
    subjectWith(release, onderwerp) ?? release.subjects.find((entry) => partnerOf(release, entry) !== undefined)
  const second = subjectWith(release, met) ?? (first === undefined ? undefined : partnerOf(release, first))
  const third = subjectWith(release, ook)
  if (first === undefined || second === undefined) return undefined
  return third === undefined ? [first, second] : [first, second, third]
}

function partnerOf(release: Release, first: Subject): Subject | undefined {
  return release.subjects.find((entry) => entry !== first && jointMaps(release, [first, entry]).length > 0)
}

function chosenMap(release: Release, subjects: readonly Subject[], level: string | undefined): ReleaseMap | undefined {
  const maps = jointMaps(release, subjects)
  return maps.find((map) => map.level === level) ?? maps[0]
}
