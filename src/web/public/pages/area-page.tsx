import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { Link, useParams } from '@tanstack/react-router'
import { use } from 'react'
import type { Release } from '../../../publication/contract.ts'
import { AreaSearchBox } from '../parts/area-search-box.tsx'
import { AreaSubject } from '../parts/area-subject.tsx'
import { MadeUpMark } from '../parts/beside-figures.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { openPlaces, openRelease, type Place } from '../release/release-folder.ts'
import { MissingPage } from './missing-page.tsx'

/** One area: every subject's figure beside its neighbours, its equals and the whole. */
export function AreaPage() {
  const release = use(openRelease())
  const { area: code } = useParams({ strict: false })
  const found = use(openPlaces(release)).find(({ area }) => area.code === code)
  return found === undefined ? <MissingPage /> : <AreaView release={release} {...found} />
}

function AreaView({ release, map, area }: Place & { readonly release: Release }) {
  const speech = useSpeech()
  const { t, language } = speech
  const subjects = release.subjects.filter((subject) => subject.map === map.id)
  return (
    <article className="area" key={area.code}>
      <title>{`${area.name} – Zichtlijn`}</title>
      <nav aria-label={t('area.trail')} className="trail">
        <ol>
          {[speech.say(map.title), ...area.within].map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
      </nav>
      <div className="area-opening">
        <Heading level={1}>{area.name}</Heading>
        <MadeUpMark release={release} map={map} subjects={subjects} />
        <Paragraph purpose="lead">
          {t('area.lead', { area: area.name, level: speech.areas(map.level, 1), count: subjects.length })}
        </Paragraph>
      </div>
      <AreaSearchBox release={release} />
      {subjects.map((subject) => (
        <AreaSubject key={subject.id} release={release} map={map} subject={subject} area={area} />
      ))}
      {subjects.length === 0 && <Paragraph>{t('area.nothing')}</Paragraph>}
      <p>
        <Link to="/$language" params={{ language }} search={{ gebied: area.code }}>
          {t('area.onMap')}
        </Link>
      </p>
    </article>
  )
}
