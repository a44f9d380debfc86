import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { MapPicture } from '../map/map-picture.ts'
import { StillMap } from '../map/still-map.tsx'
import { AreaLink } from '../parts/area-link.tsx'
import { useSpeech } from '../parts/speech-context.tsx'
import { useMadeBeforehand } from '../parts/today-hook.ts'
import { markedCode } from '../release/choice.ts'
import { useAddress } from './address-change.ts'

const AreaMap = lazy(async () => ({ default: (await import('../map/area-map.tsx')).AreaMap }))

/** Something that the card of an area says: of what, and in words. */
export interface AreaFact {
  readonly of: string
  readonly words: string
}

interface MarkingMapProps {
  readonly picture: MapPicture
  readonly label: string
  readonly factsOf: (code: string) => readonly AreaFact[]
}

/** A map on which one marks an area in the address, with a card of the area under the pointer or the marked one. */
export function MarkingMap({ picture, label, factsOf }: MarkingMapProps) {
  const { t, language } = useSpeech()
  const { search, change } = useAddress()
  const navigate = useNavigate()
  const beforehand = useMadeBeforehand()
  const [pointed, setPointed] = useState<string>()
  const gebied = markedCode(search.gebied, picture.map.level)
  return (
    <div className="map-with-card">
      <Suspense fallback={<p className="map-waiting waiting">{t('choice.mapComing')}</p>}>
        <AreaMap
          picture={picture}
          pinned={gebied}
          label={label}
          still={beforehand && <StillMap picture={picture} title={label} pinned={gebied} />}
          onPoint={setPointed}
          onPin={(code) => change({ gebied: code })}
          onOpen={(code) => void navigate({ to: '/$language/gebied', params: { language }, search: { gebied: code } })}
        />
      </Suspense>
      <MarkingCard picture={picture} code={pointed ?? gebied} factsOf={factsOf} />
    </div>
  )
}

function MarkingCard({
  picture,
  code,
  factsOf,
}: Omit<MarkingMapProps, 'label'> & { readonly code: string | undefined }) {
  const { t } = useSpeech()
  const { search, change } = useAddress()
  const area = picture.areas.find((entry) => entry.code === code)
  if (area === undefined) return <p className="area-card area-card-empty">{t('map.invitation')}</p>
  const pinned = area.code === markedCode(search.gebied, picture.map.level)
  return (
    <div className={pinned ? 'area-card area-card-pinned' : 'area-card'}>
      <p className="area-name">{area.name}</p>
      <p className="area-within">{area.within.join(' › ')}</p>
      <dl className="area-facts">
        {factsOf(area.code).map(({ of, words }) => (
          <div key={of}>
            <dt>{of}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {pinned && (
        <p className="area-actions">
          <AreaLink code={area.code}>{t('map.open', { area: area.name })}</AreaLink>
          <button type="button" onClick={() => change({ gebied: undefined })}>
            {t('map.unpin')}
          </button>
        </p>
      )}
    </div>
  )
}
