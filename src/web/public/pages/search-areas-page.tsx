import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use } from 'react'
import type { MapLevel, Release, Subject } from '../../../publication/contract.ts'
import { useAddress } from '../choice/address-change.ts'
import { Choice } from '../choice/choice.tsx'
import { ExploringLinks } from '../choice/exploring-links.tsx'
import { MethodLink } from '../choice/method-link.tsx'
import { subjectOptions } from '../choice/subject-options.ts'
import { BaseRateLens } from '../lens/base-rate-lens.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { levelsOf } from '../release/choice.ts'
import { openRelease } from '../release/release-folder.ts'
import { FoundAreas } from '../search-areas/found-areas.tsx'
import { PageTitle } from '../site/page-title.tsx'

const LEVELS: readonly MapLevel[] = ['gemeente', 'wijk', 'buurt']

/** Where there is more than chance explains: a place to ask, no proof. */
export function SearchAreasPage() {
  const { t } = useSpeech()
  const release = use(openRelease())
  const { search } = useAddress()
  const searched = release.subjects.filter(({ searchAreas }) => searchAreas !== null)
  const subject = searched.find(({ id }) => id === search.onderwerp) ?? searched[0]
  return (
    <article className="search-areas">
      <PageTitle>{t('searchAreas.title')}</PageTitle>
      <Heading level={1}>{t('searchAreas.title')}</Heading>
      <ExploringLinks />
      <Paragraph purpose="lead">{t('searchAreas.lead')}</Paragraph>
      {subject === undefined ? (
        <p>{t('searchAreas.nothing')}</p>
      ) : (
        <SearchedSubject release={release} subject={subject} />
      )}
      <p>
        <MethodLink method="zoekgebieden" />
      </p>
      <BaseRateLens start={null} />
    </article>
  )
}

function SearchedSubject({ release, subject }: { readonly release: Release; readonly subject: Subject }) {
  const speech = useSpeech()
  const { t, areas } = speech
  const { search, change } = useAddress()
  const maps = levelsOf(release, subject).map(({ map }) => map)
  const map = maps.find(({ level }) => level === search.niveau) ?? maps[0]
  return (
    <>
      <div className="choices">
        <Choice
          label={t('choice.subject')}
          options={subjectOptions(release, speech, ({ searchAreas }) => searchAreas !== null)}
          value={subject.id}
          onChoose={(onderwerp) => change({ onderwerp, gebied: undefined })}
        />
        <Choice
          label={t('choice.level')}
          options={maps.map(({ level }) => ({ id: level, name: areas(level) }))}
          value={map?.level ?? ''}
          onChoose={(id) => change({ niveau: LEVELS.find((level) => level === id), gebied: undefined })}
        />
      </div>
      {map !== undefined && <FoundAreas release={release} subject={subject} map={map} />}
    </>
  )
}
