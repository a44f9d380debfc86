import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useSearch } from '@tanstack/react-router'
import { use } from 'react'
import type { GemeenteArea, GemeenteFigures, Release } from '../../../publication/contract.ts'
import { territoryOf } from '../../../vocabulary/area.ts'
import { AreaAmounts } from '../parts/area-amounts.tsx'
import { AreaCategories } from '../parts/area-categories.tsx'
import { AreaChoice } from '../parts/area-choice.tsx'
import { AreaLink } from '../parts/area-link.tsx'
import { AreaSearchBox } from '../parts/area-search-box.tsx'
import { AreaSubject } from '../parts/area-subject.tsx'
import { AreaParts, CompareLink, Neighbours, SimilarAreas } from '../parts/area-surroundings.tsx'
import { AreaTrail } from '../parts/area-trail.tsx'
import { AgeLine, MadeUpMark } from '../parts/beside-figures.tsx'
import { KindsOfNothing } from '../parts/kinds-of-nothing.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { cellsOfArea } from '../release/area-figures.ts'
import { type AreaSubjectFigures, areaSubjects, largerOnly, summarySentences } from '../release/area-summary.ts'
import { gemeenteOf } from '../release/choice.ts'
import { openGemeente, openRelease, openSpreads } from '../release/release-folder.ts'
import { PageTitle } from '../site/page-title.tsx'
import { AreaReportLink } from '../take-along/area-report-link.tsx'
import { MissingPage } from './missing-page.tsx'

/** One area: every subject among its equals, in words, and what surrounds it. Without an area: where to find one. */
export function AreaPage() {
  const release = use(openRelease())
  const { gebied } = useSearch({ strict: false })
  return gebied === undefined ? (
    <AreaChoice release={release} />
  ) : (
    <AreaOf key={gebied} release={release} code={gebied} />
  )
}

function AreaOf({ release, code }: { readonly release: Release; readonly code: string }) {
  const figures = use(openGemeente(gemeenteOf(code)))
  const area = figures.areas.find((entry) => entry.code === code)
  return area === undefined ? <MissingPage /> : <AreaView release={release} area={area} figures={figures} />
}

interface AreaViewProps {
  readonly release: Release
  readonly area: GemeenteArea
  readonly figures: GemeenteFigures
}

function AreaView({ release, area, figures }: AreaViewProps) {
  const speech = useSpeech()
  const { t } = speech
  const subjects = areaSubjects(release, area, ({ id }) => cellsOfArea(figures.totals[id], area.code))
  const [first] = subjects
  const holders = holdersOf(area, figures.areas)
  const values = { area: area.name, level: speech.areas(area.level, 1), holder: holders.at(-1)?.name ?? '' }
  return (
    <article className="area">
      <PageTitle>{area.name}</PageTitle>
      <Trail area={area} holders={holders} />
      <div className="area-opening">
        <Heading level={1}>{area.name}</Heading>
        {first !== undefined && (
          <MadeUpMark release={release} map={first.map} subjects={subjects.map(({ subject }) => subject)} />
        )}
        <Paragraph purpose="lead">
          {[
            holders.length === 0 ? t('area.isOne', values) : t('area.isPart', values),
            ...(first === undefined ? [] : summarySentences(subjects, speech.placeOf(first.map), speech)),
          ].join(' ')}
        </Paragraph>
        <p className="note">{t('area.highLow')}</p>
      </div>
      <AreaSearchBox label={t('search.other')} />
      <Figures release={release} area={area} subjects={subjects} />
      <LargerOnly release={release} area={area} holder={holders[0]} />
      {first === undefined && <Paragraph>{t('area.nothing')}</Paragraph>}
      <Heading level={2}>{t('area.around')}</Heading>
      <div className="area-around">
        <AreaParts area={area} areas={figures.areas} />
        <Neighbours release={release} area={area} areas={figures.areas} />
        <SimilarAreas area={area} />
      </div>
      <CompareLink area={area} naast="land">
        {t('area.compareWhole')}
      </CompareLink>
      <p>
        <AreaReportLink code={area.code} />
      </p>
      <Heading level={2}>{t('area.whyNothing')}</Heading>
      <KindsOfNothing />
    </article>
  )
}

/** The gemeente and the wijk that hold an area, largest first. */
function holdersOf(area: GemeenteArea, areas: readonly GemeenteArea[]): readonly GemeenteArea[] {
  const holder = areas.find(({ code }) => code === area.parent)
  return holder === undefined ? [] : [...holdersOf(holder, areas), holder]
}

function Trail({ area, holders }: { readonly area: GemeenteArea; readonly holders: readonly GemeenteArea[] }) {
  const { t } = useSpeech()
  const whole = territoryOf(area.code) === 'nederland' ? t('area.netherlands') : t('area.exampleRegion')
  return (
    <AreaTrail
      steps={[
        { key: 'whole', content: whole },
        ...holders.map(({ code, name }) => ({ key: code, content: <AreaLink code={code}>{name}</AreaLink> })),
        { key: area.code, content: area.name },
      ]}
    />
  )
}

interface LargerOnlyProps {
  readonly release: Release
  readonly area: GemeenteArea
  readonly holder: GemeenteArea | undefined
}

/** What is not known of so small an area, with the way to the gemeente that holds it. */
function LargerOnly({ release, area, holder }: LargerOnlyProps) {
  const { t } = useSpeech()
  const count = largerOnly(release, area)
  if (holder === undefined || count === 0) return null
  return (
    <p className="larger-only">
      {t('area.onlyLarger', { count })} <AreaLink code={holder.code}>{holder.name}</AreaLink>.
    </p>
  )
}

interface FiguresProps {
  readonly release: Release
  readonly area: GemeenteArea
  readonly subjects: readonly AreaSubjectFigures[]
}

/** Per theme every subject with its strip. */
function Figures({ release, area, subjects }: FiguresProps) {
  const { say } = useSpeech()
  const spreads = use(openSpreads())
  const byTheme = Map.groupBy(subjects, ({ subject }) => subject.theme)
  return release.themes.flatMap((theme) => {
    const own = byTheme.get(theme.id)
    if (own === undefined) return []
    return [
      <section key={theme.id} className="area-theme">
        <Heading level={2}>{say(theme.title)}</Heading>
        {own.map((figures) => (
          <div key={figures.subject.id} className="area-row">
            <AreaSubject
              area={area}
              figures={figures}
              spread={spreads[figures.subject.id]?.[figures.map.id]?.[figures.newest.period]}
            />
            <AreaCategories area={area} figures={figures} />
            <AreaAmounts area={area} figures={figures} />
            <AgeLine release={release} subject={figures.subject} period={figures.newest.period} />
          </div>
        ))}
      </section>,
    ]
  })
}
