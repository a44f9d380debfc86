import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Suspense, use, useDeferredValue, useMemo } from 'react'
import type { Release, Subject } from '../../../publication/contract.ts'
import { StripPlot } from '../charts/strip-plot.tsx'
import { AreaLink } from '../parts/area-link.tsx'
import { AreaSearchBox } from '../parts/area-search-box.tsx'
import { AgeLine, Caution, MadeUpMark, Origin, SourceLine } from '../parts/beside-figures.tsx'
import { DrillLinks, DrillTrail } from '../parts/drill.tsx'
import { Legend } from '../parts/legend.tsx'
import { Pickers } from '../parts/pickers.tsx'
import { Picture, type SearchChange } from '../parts/picture.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { TrendSection } from '../parts/trend-section.tsx'
import { subjectNamed, useView } from '../parts/view-hook.ts'
import { choiceOf, levelsOf, markedCode } from '../release/choice.ts'
import { MOST_DOTS } from '../release/dot-stack.ts'
import { holdersOf } from '../release/map-area.ts'
import { openRelease } from '../release/release-folder.ts'
import { areaSentence, seenSentences, unseenSentences } from '../release/sentence.ts'
import { areasOf, partName } from '../release/unit.ts'
import type { View, ViewRow } from '../release/view.ts'
import { PageTitle } from '../site/page-title.tsx'
import { TakeAlong } from '../take-along/take-along.tsx'
import { MissingPage } from './missing-page.tsx'

/** One subject on the map: what is seen, what it does not say, the picture and its twin, and the area among its equals. */
export function SubjectPage() {
  const release = use(openRelease())
  const { subject: id } = useParams({ strict: false })
  const subject = subjectNamed(release, id)
  return subject === undefined ? <MissingPage /> : <SubjectView release={release} subject={subject} />
}

interface SubjectViewProps {
  readonly release: Release
  readonly subject: Subject
}

function SubjectView({ release, subject }: SubjectViewProps) {
  const search = useSearch({ strict: false })
  const choice = choiceOf(release, subject, search)
  const view = useView(subject, choice)
  const code = markedCode(search.gebied, view.map.level)
  const marked = code === undefined ? undefined : view.byCode.get(code)
  // The strip may follow a moment later: sentence, map and table do not wait for it.
  const among = useDeferredValue(useMemo(() => ({ view, marked }), [view, marked]))
  const go = useChange(subject)
  const largest = levelsOf(release, subject)[0]?.map.level ?? 'gemeente'
  return (
    <article className="subject">
      <Story release={release} view={view} marked={marked} onArea={(gebied) => go({ gebied })} />
      <div className="view">
        <Picture
          view={view}
          marked={marked}
          search={search}
          onSearch={(change) => go(change)}
          actions={
            marked && (
              <DrillLinks {...{ release, subject, search }} area={marked.area.code} name={gemeenteName(marked)} />
            )
          }
        >
          <Pickers
            {...{ release, subject, choice }}
            onSubject={(other) => go({}, other)}
            onPeriod={(jaar) => go({ jaar })}
            onLevel={(niveau) => go({ niveau, ...(niveau === 'gemeente' ? { binnen: undefined } : {}) })}
            onPart={(deel) => go({ deel })}
          />
          <DrillTrail {...{ view, choice, search, largest }} />
        </Picture>
        <Legend view={view} marked={marked} />
        <Unplaced view={view} />
        <AgeLine release={release} subject={subject} period={view.period} />
        <SourceLine release={release} subject={subject} period={view.period} />
      </div>
      <Beside release={release} view={view} />
      <div className="among">
        <Strip {...among} onPick={(gebied) => go({ gebied })} />
        <Suspense>
          <TrendSection view={view} marked={marked} />
        </Suspense>
      </div>
    </article>
  )
}

interface ViewProps {
  readonly view: View
  readonly marked: ViewRow | undefined
}

interface StoryProps extends ViewProps {
  readonly release: Release
  readonly onArea: (code: string) => void
}

function Story({ release, view, marked, onArea }: StoryProps) {
  const speech = useSpeech()
  const { t, say, language } = speech
  const { gebied } = useSearch({ strict: false })
  const unseen = unseenSentences(view, speech)
  const { subject, period } = view
  const theme = release.themes.find(({ id }) => id === subject.theme)
  const title = [say(subject.title), partName(view, speech)].filter((text) => text !== undefined).join(': ')
  return (
    <div className="story">
      <PageTitle>{`${title}, ${period}`}</PageTitle>
      {theme !== undefined && (
        <p className="theme">
          <Link to="/$language/thema/$theme" params={{ language, theme: theme.id }}>
            {say(theme.title)}
          </Link>
        </p>
      )}
      <Heading level={1} appearance="level-1">
        {title}
      </Heading>
      <MadeUpMark release={release} map={view.map} subjects={[subject]} />
      <Paragraph purpose="lead">{seenSentences(view, speech).join(' ')}</Paragraph>
      {unseen.length > 0 && <p>{unseen.join(' ')}</p>}
      {marked !== undefined && <p className="picked">{areaSentence(marked, view, speech)}</p>}
      {marked === undefined && gebied !== undefined && <ChosenElsewhere release={release} view={view} code={gebied} />}
      <AreaSearchBox label={t('search.mark')} onChoose={({ code }) => onArea(code)} />
    </div>
  )
}

interface ChosenElsewhereProps {
  readonly release: Release
  readonly view: View
  readonly code: string
}

/** The chosen area is no area of this map: it holds some of them, of which one may see the map, or it lies elsewhere. */
function ChosenElsewhere({ release, view, code }: ChosenElsewhereProps) {
  const { t } = useSpeech()
  const search = useSearch({ strict: false })
  const part = view.rows.find(({ area }) => holdersOf(area.code).includes(code))
  if (part !== undefined && search.binnen !== undefined) return null
  return (
    <p className="picked">
      {part === undefined ? (
        <>
          {t('picture.elsewhere')} <AreaLink code={code}>{t('map.open', { area: code })}</AreaLink>
        </>
      ) : (
        <DrillLinks {...{ release, search, subject: view.subject }} area={code} name={gemeenteName(part)} />
      )}
    </p>
  )
}

function Beside({ release, view }: { readonly release: Release; readonly view: View }) {
  const { t, say } = useSpeech()
  const { subject } = view
  const search = useSearch({ strict: false })
  return (
    <aside className="beside" aria-label={t('caution.label')}>
      <p>{say(subject.says)}</p>
      <Caution subject={subject} level={2} />
      <Origin release={release} subject={subject} />
      <Suspense>
        <TakeAlong view={view} search={search} />
      </Suspense>
    </aside>
  )
}

function Strip({ view, marked, onPick }: ViewProps & { readonly onPick: (code: string) => void }) {
  const speech = useSpeech()
  const { t, say } = speech
  if (view.measured === 0) return null
  const label = t('strip.label', { subject: say(view.subject.title), period: view.period })
  return (
    <section className="strip">
      <Heading level={2}>{t('strip.title', { areas: areasOf(view, speech) })}</Heading>
      <StripPlot
        view={view}
        marked={marked}
        label={marked === undefined ? label : `${label} ${areaSentence(marked, view, speech)}`}
        onPick={(row) => onPick(row.area.code)}
      />
      <p className="note">{view.measured > MOST_DOTS ? t('strip.noteShared') : t('strip.note')}</p>
    </section>
  )
}

function Unplaced({ view }: { readonly view: View }) {
  const speech = useSpeech()
  const count = view.unplaced
  if (count === 0) return null
  return <p className="note">{speech.t('picture.unplaced', { count, areas: areasOf(view, speech, count) })}</p>
}

function gemeenteName({ area }: ViewRow): string {
  return area.within[0] ?? area.name
}

/** Changes the address: within one subject in place, to another subject as a step that can be taken back. */
function useChange(subject: Subject) {
  const navigate = useNavigate()
  const { language } = useSpeech()
  const search = useSearch({ strict: false })
  return (change: Partial<SearchChange>, to = subject.id) => {
    const { deel: _, ...kept } = search
    const rest = to === subject.id ? search : kept
    void navigate({
      to: '/$language/kaart/$subject',
      params: { language, subject: to },
      search: Object.fromEntries(Object.entries({ ...rest, ...change }).filter(([, value]) => value !== undefined)),
      replace: to === subject.id,
      resetScroll: false,
    })
  }
}
