import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { use } from 'react'
import type { Release, ReleaseMap } from '../../../publication/contract.ts'
import { openMapAreas } from '../release/release-folder.ts'
import { PageTitle } from '../site/page-title.tsx'
import { AreaLink } from './area-link.tsx'
import { AreaSearchBox } from './area-search-box.tsx'
import { useSpeech } from './speech-context.tsx'

/** Where no area was asked for: the search box, and every gemeente by name. */
export function AreaChoice({ release }: { readonly release: Release }) {
  const { t } = useSpeech()
  const maps = release.maps.filter(({ level }) => level === 'gemeente')
  return (
    <article className="area-choice">
      <PageTitle>{t('area.choose')}</PageTitle>
      <Heading level={1}>{t('area.choose')}</Heading>
      <Paragraph purpose="lead">{t('area.chooseLead')}</Paragraph>
      <AreaSearchBox />
      {maps.map((map) => (
        <Gemeenten key={map.id} map={map} />
      ))}
    </article>
  )
}

function Gemeenten({ map }: { readonly map: ReleaseMap }) {
  const { t } = useSpeech()
  const areas = use(openMapAreas(map))
  const letters = [...Map.groupBy(areas, ({ name }) => firstLetter(name))].sort(([a], [b]) => a.localeCompare(b))
  return (
    <section>
      <Heading level={2}>
        {map.territory === 'nederland' ? t('area.netherlands') : t('area.exampleRegion')}{' '}
        {map.territory === 'voorbeeldregio' && <span className="made-up-tag">{t('madeUp.mark')}</span>}
      </Heading>
      <dl className="gemeente-list">
        {letters.map(([letter, entries]) => (
          <div key={letter}>
            <dt>{letter}</dt>
            <dd>
              {entries.map(({ code, name }, place) => (
                <span key={code}>
                  {place > 0 && ', '}
                  <AreaLink code={code}>{name}</AreaLink>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The letter under which a name stands in an index: 's-Gravenhage under the G. */
function firstLetter(name: string): string {
  const [letter = '#'] = /\p{Lu}/u.exec(name.normalize('NFD')) ?? []
  return letter
}
