import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use } from 'react'
import type { Release, Subject } from '../../../publication/contract.ts'
import { territoryOf } from '../../../vocabulary/area.ts'
import { useAddress } from '../choice/address-change.ts'
import { AreaChoice } from '../choice/area-choice.tsx'
import { Choice } from '../choice/choice.tsx'
import { ExploringLinks } from '../choice/exploring-links.tsx'
import { SubjectFlows } from '../flows/subject-flows.tsx'
import { MadeUpMark } from '../parts/beside-figures.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { gemeenteOf, levelsOf } from '../release/choice.ts'
import { openRelease } from '../release/release-folder.ts'
import { PageTitle } from '../site/page-title.tsx'

/** Where people live and where it happened: flows between gemeenten. */
export function FlowsPage() {
  const { t } = useSpeech()
  const release = use(openRelease())
  const { search } = useAddress()
  const subjects = release.subjects.filter(({ flows }) => flows !== null)
  const subject = subjects.find(({ id }) => id === search.onderwerp) ?? subjects[0]
  return (
    <article className="flows">
      <PageTitle>{t('flows.title')}</PageTitle>
      <Heading level={1}>{t('flows.title')}</Heading>
      <ExploringLinks />
      <Paragraph purpose="lead">{t('flows.lead')}</Paragraph>
      {subject === undefined ? (
        <p>{t('flows.nothing')}</p>
      ) : (
        <FlowsOf release={release} subjects={subjects} subject={subject} />
      )}
    </article>
  )
}

interface FlowsOfProps {
  readonly release: Release
  readonly subjects: readonly Subject[]
  readonly subject: Subject
}

function FlowsOf({ release, subjects, subject }: FlowsOfProps) {
  const { t, say } = useSpeech()
  const { search, change } = useAddress()
  const map = levelsOf(release, subject).find((entry) => entry.map.level === 'gemeente')?.map
  if (map === undefined) return <p>{t('flows.nothing')}</p>
  const period = subject.periods.find((entry) => entry === search.jaar) ?? subject.periods.at(-1) ?? ''
  const fits = (code: string) => code.startsWith('GM') && territoryOf(code) === map.territory
  const asked = search.gebied === undefined ? undefined : gemeenteOf(search.gebied)
  const gemeente = asked !== undefined && fits(asked) ? asked : undefined
  return (
    <>
      <div className="choices">
        {subjects.length > 1 && (
          <Choice
            label={t('choice.subject')}
            options={subjects.map(({ id, title }) => ({ id, name: say(title) }))}
            value={subject.id}
            onChoose={(onderwerp) => change({ onderwerp, gebied: undefined })}
          />
        )}
        <AreaChoice label={t('flows.chooseGemeente')} fits={fits} onChoose={(gebied) => change({ gebied })} />
        <Choice
          label={t('choice.period')}
          options={subject.periods.map((entry) => ({ id: entry, name: entry }))}
          value={period}
          onChoose={(jaar) => change({ jaar })}
        />
        {gemeente !== undefined && (
          <button type="button" className="nl-button" onClick={() => change({ gebied: undefined })}>
            {t('flows.toLargest')}
          </button>
        )}
      </div>
      <MadeUpMark release={release} map={map} subjects={[subject]} />
      <SubjectFlows release={release} subject={subject} map={map} period={period} gemeente={gemeente} />
    </>
  )
}
