import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, use, useMemo } from 'react'
import type { Release, ReleaseMap, Subject } from '../../../publication/contract.ts'
import { parseViewSearch } from '../address.ts'
import { AreaSearchBox } from '../parts/area-search-box.tsx'
import { Caution, Downloads, MadeUpMark, Origin, SourceLine } from '../parts/beside-figures.tsx'
import { Legend } from '../parts/legend.tsx'
import { Pickers } from '../parts/pickers.tsx'
import { Picture } from '../parts/picture.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { openAreas, openCells, openRelease } from '../release/release-folder.ts'
import { areaSentence, overviewSentences } from '../release/sentence.ts'
import { type View, viewOf } from '../release/view.ts'
import { MissingPage } from './missing-page.tsx'

const StripPlot = lazy(async () => ({ default: (await import('../charts/strip-plot.tsx')).StripPlot }))

/** One subject on the map, under the question and the search box. The front page leads to the first subject. */
export function SubjectPage() {
  const { t } = useSpeech()
  const release = use(openRelease())
  const { subject: id } = useParams({ strict: false })
  const subject = release.subjects.find((entry) => entry.id === id)
  if (subject === undefined) return <MissingPage />
  return (
    <>
      <div className="welcome">
        <Heading level={1}>{t('home.question')}</Heading>
        <Paragraph purpose="lead">{t('home.lead')}</Paragraph>
        <Suspense>
          <AreaSearchBox release={release} />
        </Suspense>
      </div>
      <SubjectView release={release} subject={subject} />
    </>
  )
}

interface SubjectViewProps {
  readonly release: Release
  readonly subject: Subject
}

function SubjectView({ release, subject }: SubjectViewProps) {
  const speech = useSpeech()
  const search = parseViewSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const period = subject.periods.find((entry) => entry === search.jaar) ?? subject.periods.at(-1) ?? ''
  const view = useView(release, subject, period)
  const { language } = speech
  const go = (id: string, change: object) =>
    void navigate({
      to: '/$language/kaart/$subject',
      params: { language, subject: id },
      search: { ...search, ...change },
      replace: id === subject.id,
      resetScroll: false,
    })
  const marked = search.gebied === undefined ? undefined : view.byCode.get(search.gebied)
  const title = speech.say(subject.title)
  return (
    <article className="subject">
      <title>{`${title}, ${period} – Zichtlijn`}</title>
      <div className="story">
        <p className="theme">{speech.say(subject.theme)}</p>
        <Heading level={2} appearance="level-1">
          {title}
        </Heading>
        <MadeUpMark release={release} map={view.map} subjects={[subject]} />
        <Paragraph purpose="lead">{overviewSentences(view, speech).join(' ')}</Paragraph>
        {marked !== undefined && <p className="picked">{areaSentence(marked, view, speech)}</p>}
      </div>
      <div className="view">
        <Picture view={view} search={search} onSearch={(change) => go(subject.id, change)}>
          <Pickers
            release={release}
            subject={subject}
            period={period}
            onSubject={(id) => go(id, {})}
            onPeriod={(jaar) => go(subject.id, { jaar })}
          />
        </Picture>
        {view.unplaced > 0 && (
          <p className="note">
            {speech.t('picture.unplaced', { count: view.unplaced, areas: speech.areas(view.map.level, view.unplaced) })}
          </p>
        )}
        <SourceLine release={release} subject={subject} period={period} />
      </div>
      <aside className="beside" aria-label={speech.t('caution.label')}>
        <Legend view={view} marked={marked} />
        <p>{speech.say(subject.says)}</p>
        <Caution subject={subject} />
        <Downloads release={release} subject={subject} />
        <Origin release={release} subject={subject} />
      </aside>
      <section className="strip">
        <Heading level={3} appearance="level-2">
          {speech.t('strip.title', { areas: speech.areas(view.map.level) })}
        </Heading>
        <Suspense fallback={<p className="waiting">{speech.t('frame.waiting')}</p>}>
          <StripPlot
            view={view}
            marked={marked}
            label={stripLabel(
              view,
              speech.t('strip.label', { subject: title, period }),
              marked && areaSentence(marked, view, speech),
            )}
            onPick={(row) => go(subject.id, { gebied: row.area.code })}
          />
        </Suspense>
        <p className="note">{speech.t('strip.note')}</p>
      </section>
    </article>
  )
}

function stripLabel(view: View, label: string, marked: string | undefined): string {
  return marked === undefined || view.measured === 0 ? label : `${label} ${marked}`
}

/** Both files are asked for at once; the page waits for the slower one. */
function useView(release: Release, subject: Subject, period: string): View {
  const map = mapOf(release, subject)
  const [asked, askedCells] = [openAreas(map), openCells(subject)]
  const areas = use(asked)
  const cells = use(askedCells)
  return useMemo(() => viewOf({ subject, map, period, areas, cells }), [subject, map, period, areas, cells])
}

function mapOf(release: Release, subject: Subject): ReleaseMap {
  const map = release.maps.find((entry) => entry.id === subject.map)
  if (map === undefined) throw new Error(`The release has no map ${subject.map}.`)
  return map
}
