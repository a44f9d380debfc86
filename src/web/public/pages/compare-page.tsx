import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use } from 'react'
import type { Release, ReleaseMap, Subject } from '../../../publication/contract.ts'
import { levelOf, territoryOf } from '../../../vocabulary/area.ts'
import { useAddress } from '../choice/address-change.ts'
import { AreaChoice } from '../choice/area-choice.tsx'
import { Choice } from '../choice/choice.tsx'
import { ExploringLinks } from '../choice/exploring-links.tsx'
import { subjectOptions } from '../choice/subject-options.ts'
import { subjectWith } from '../combine/combined-views.ts'
import { AreaComparison } from '../compare/area-comparison.tsx'
import { PairSection } from '../compare/pair-section.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { openRelease } from '../release/release-folder.ts'
import { PageTitle } from '../site/page-title.tsx'

/** One area beside its neighbours, those like it, the country, or one other area. */
export function ComparePage() {
  const { t } = useSpeech()
  const release = use(openRelease())
  const { search, change } = useAddress()
  const { gebied, ander } = search
  const shown = gebied === undefined ? undefined : shownOf(release, gebied, search)
  return (
    <article className="compare">
      <PageTitle>{t('compare.title')}</PageTitle>
      <Heading level={1}>{t('compare.title')}</Heading>
      <ExploringLinks />
      <Paragraph purpose="lead">{t('compare.lead')}</Paragraph>
      <div className="choices">
        <AreaChoice
          label={gebied === undefined ? t('compare.chooseArea') : t('compare.otherArea')}
          fits={() => true}
          onChoose={(code) => change({ gebied: code, ander: undefined })}
        />
        {shown !== undefined && gebied !== undefined && (
          <CompareChoices release={release} area={gebied} shown={shown} />
        )}
      </div>
      {gebied === undefined && <p>{t('compare.start')}</p>}
      {gebied !== undefined && shown === undefined && <p className="notice">{t('compare.noFigures')}</p>}
      {gebied !== undefined && shown !== undefined && <AreaComparison release={release} area={gebied} {...shown} />}
      {gebied !== undefined && ander !== undefined && <PairSection release={release} one={gebied} other={ander} />}
    </article>
  )
}

interface Shown {
  readonly subject: Subject
  readonly map: ReleaseMap
  readonly period: string
}

interface CompareChoicesProps {
  readonly release: Release
  readonly area: string
  readonly shown: Shown
}

const BESIDES = ['buren', 'gelijkend', 'land'] as const

function CompareChoices({ release, area, shown: { subject, period } }: CompareChoicesProps) {
  const speech = useSpeech()
  const { t } = speech
  const { search, change } = useAddress()
  const names = { buren: t('compare.neighbours'), gelijkend: t('compare.alike'), land: t('compare.whole') }
  const fits = (code: string) =>
    code !== area && levelOf(code) === levelOf(area) && territoryOf(code) === territoryOf(area)
  return (
    <>
      <Choice
        label={t('choice.subject')}
        options={subjectOptions(release, speech, (entry) => mapOf(release, entry, area) !== undefined)}
        value={subject.id}
        onChoose={(onderwerp) => change({ onderwerp, jaar: undefined })}
      />
      <Choice
        label={t('choice.period')}
        options={subject.periods.map((entry) => ({ id: entry, name: entry }))}
        value={period}
        onChoose={(jaar) => change({ jaar })}
      />
      <Choice
        label={t('compare.beside')}
        options={BESIDES.map((id) => ({ id, name: names[id] }))}
        value={search.naast ?? 'buren'}
        onChoose={(id) => change({ naast: BESIDES.find((beside) => beside === id) })}
      />
      <AreaChoice label={t('compare.second')} fits={fits} onChoose={(ander) => change({ ander })} />
    </>
  )
}

/** The subject, map and period for an area: the asked subject when it has figures of such areas, else the first that has. */
function shownOf(release: Release, area: string, wish: { onderwerp?: string; jaar?: string }): Shown | undefined {
  const asked = subjectWith(release, wish.onderwerp)
  const candidates = [...(asked === undefined ? [] : [asked]), ...release.subjects]
  return candidates.flatMap((subject): Shown[] => {
    const map = mapOf(release, subject, area)
    const period = subject.periods.find((entry) => entry === wish.jaar) ?? subject.periods.at(-1)
    return map === undefined || period === undefined ? [] : [{ subject, map, period }]
  })[0]
}

function mapOf(release: Release, { levels }: Subject, area: string): ReleaseMap | undefined {
  return release.maps.find(
    ({ id, level, territory }) =>
      level === levelOf(area) && territory === territoryOf(area) && levels.some(({ map }) => map === id),
  )
}
