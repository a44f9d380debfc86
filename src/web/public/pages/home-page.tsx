import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { use } from 'react'
import type { Release, Subject } from '../../../publication/contract.ts'
import { AreaAnnouncement } from '../parts/area-card.tsx'
import { AreaSearchBox } from '../parts/area-search-box.tsx'
import { AgeLine, MadeUpMark } from '../parts/beside-figures.tsx'
import { Legend } from '../parts/legend.tsx'
import { MapWithCard } from '../parts/picture.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { ThemeList } from '../parts/theme-list.tsx'
import { useView } from '../parts/view-hook.ts'
import { choiceOf, firstSubject, markedCode } from '../release/choice.ts'
import { openRelease } from '../release/release-folder.ts'
import { areaSentence, overviewSentences } from '../release/sentence.ts'
import { useSite } from '../site/site.ts'
import { STORY_IDS } from '../stories/story-ids.ts'
import { storyWords } from '../stories/story-words.ts'
import { EmptyPage } from './empty-page.tsx'

/** The front page: the question, the way to one's own area, a first map, stories and themes. */
export function HomePage() {
  const { t, language } = useSpeech()
  const { name } = useSite()
  const release = use(openRelease())
  const subject = firstSubject(release)
  if (subject === undefined) return <EmptyPage />
  return (
    <article className="home">
      <title>{`${name} – ${t('home.question')}`}</title>
      <div className="welcome">
        <Heading level={1}>{t('home.question')}</Heading>
        <Paragraph purpose="lead">{t('home.lead')}</Paragraph>
        <AreaSearchBox />
        <p className="first-visit">
          <Link to="/$language/uitleg" params={{ language }}>
            {t('guide.hint')}
          </Link>
        </p>
      </div>
      <FirstMap release={release} subject={subject} />
      <div className="ways-in">
        <section id="themas">
          <Heading level={2}>{t('home.themes')}</Heading>
          <ThemeList themes={release.themes} />
        </section>
        <Stories />
      </div>
      <Coverage release={release} />
    </article>
  )
}

function FirstMap({ release, subject }: { readonly release: Release; readonly subject: Subject }) {
  const speech = useSpeech()
  const { t, say, language } = speech
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const view = useView(subject, choiceOf(release, subject, {}))
  const code = markedCode(search.gebied, view.map.level)
  const marked = code === undefined ? undefined : view.byCode.get(code)
  const onPin = (gebied: string | undefined) =>
    void navigate({
      to: '/$language',
      params: { language },
      search: gebied === undefined ? {} : { gebied },
      replace: true,
      resetScroll: false,
    })
  const [notSaid] = subject.doesNotSay
  return (
    <section className="first-map" aria-labelledby="first-map">
      <div className="first-map-words">
        <Heading level={2} id="first-map">
          {say(subject.title)}
        </Heading>
        <MadeUpMark release={release} map={view.map} subjects={[subject]} />
        <p>{overviewSentences(view, speech).join(' ')}</p>
        {marked !== undefined && <p className="picked">{areaSentence(marked, view, speech)}</p>}
      </div>
      <div className="picture">
        <MapWithCard view={view} marked={marked} onPin={onPin} />
        <AreaAnnouncement view={view} row={marked} />
      </div>
      <div className="first-map-rest">
        {notSaid !== undefined && (
          <p className="not-said">
            <strong>{t('caution.doesNotSay')}:</strong> {lowerFirst(say(notSaid))}
          </p>
        )}
        <p>
          <Link to="/$language/kaart/$subject" params={{ language, subject: subject.id }} search={search}>
            {t('home.more', { subject: say(subject.title) })}
          </Link>
        </p>
        <Legend view={view} marked={marked} />
        <AgeLine release={release} subject={subject} period={view.period} />
      </div>
    </section>
  )
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

function Stories() {
  const speech = useSpeech()
  const { t, language } = speech
  return (
    <section id="verhalen">
      <Heading level={2}>{t('home.stories')}</Heading>
      <ul className="story-list">
        {STORY_IDS.map((story) => {
          const { title, lead } = storyWords(story, speech)
          return (
            <li key={story}>
              <Link to="/$language/verhalen/$story" params={{ language, story }}>
                {title}
              </Link>
              <span>{lead}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** How much there is, of when it is, and when it was published: one line. */
function Coverage({ release }: { readonly release: Release }) {
  const { t, day, language } = useSpeech()
  const newest = release.subjects.map(({ periods }) => periods.at(-1) ?? '').sort()
  return (
    <p className="note home-coverage">
      {t('home.coverage', {
        count: release.subjects.length,
        from: newest[0] ?? '',
        until: newest.at(-1) ?? '',
        day: day(release.publishedOn),
      })}{' '}
      <Link to="/$language/over" params={{ language }}>
        {t('home.about')}
      </Link>
    </p>
  )
}
