import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use } from 'react'
import type { Release, Subject } from '../../../publication/contract.ts'
import { territoryOf } from '../../../vocabulary/area.ts'
import { useAddress } from '../choice/address-change.ts'
import { AreaChoice } from '../choice/area-choice.tsx'
import { Choice } from '../choice/choice.tsx'
import { ExploringLinks } from '../choice/exploring-links.tsx'
import { subjectOptions } from '../choice/subject-options.ts'
import { subjectWith } from '../combine/combined-views.ts'
import { GemeenteTable, WholeTable } from '../cross-table/composed-table.tsx'
import { tableDimensions } from '../cross-table/table-cells.ts'
import { Caution, MadeUpMark } from '../parts/beside-figures.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { gemeenteOf, levelsOf } from '../release/choice.ts'
import { openRelease } from '../release/release-folder.ts'
import { PageTitle } from '../site/page-title.tsx'

/** A table that a reader puts together from published cells. */
export function CrossTablePage() {
  const { t } = useSpeech()
  const release = use(openRelease())
  const { search } = useAddress()
  const subject = subjectWith(release, search.onderwerp) ?? firstSplit(release)
  return (
    <article className="cross-table">
      <PageTitle>{t('crossTable.title')}</PageTitle>
      <Heading level={1}>{t('crossTable.title')}</Heading>
      <ExploringLinks />
      <Paragraph purpose="lead">{t('crossTable.lead')}</Paragraph>
      {subject === undefined ? <p>{t('crossTable.nothing')}</p> : <SubjectTable release={release} subject={subject} />}
    </article>
  )
}

function SubjectTable({ release, subject }: { readonly release: Release; readonly subject: Subject }) {
  const speech = useSpeech()
  const { t } = speech
  const { search, change } = useAddress()
  const map = levelsOf(release, subject)[0]?.map
  const fits = (code: string) => code.startsWith('GM') && territoryOf(code) === map?.territory
  const gemeente = search.gebied === undefined || map === undefined ? undefined : gemeenteOf(search.gebied)
  const inside = gemeente !== undefined && fits(gemeente) ? gemeente : undefined
  return (
    <>
      <div className="choices">
        <Choice
          label={t('choice.subject')}
          options={subjectOptions(release, speech)}
          value={subject.id}
          onChoose={(onderwerp) => change({ onderwerp, rijen: undefined, kolommen: undefined, jaar: undefined })}
        />
        <AreaChoice
          label={t('crossTable.gemeente')}
          fits={fits}
          onChoose={(gebied) => change({ gebied, rijen: undefined })}
        />
        {inside !== undefined && map !== undefined && (
          <button
            type="button"
            className="nl-button"
            onClick={() => change({ gebied: undefined, rijen: undefined, kolommen: undefined })}
          >
            {t('crossTable.toWhole', { place: speech.placeOf(map) })}
          </button>
        )}
      </div>
      {map !== undefined && <MadeUpMark release={release} map={map} subjects={[subject]} />}
      {inside === undefined ? (
        <WholeTable key={subject.id} release={release} subject={subject} />
      ) : (
        <GemeenteTable key={subject.id} release={release} subject={subject} gemeente={inside} />
      )}
      <Caution subject={subject} />
    </>
  )
}

/** By default a subject that is split, since then there is something to cross. */
function firstSplit({ subjects }: Release): Subject | undefined {
  return subjects.find((subject) => tableDimensions(subject).length > 0) ?? subjects[0]
}
