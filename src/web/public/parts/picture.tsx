import { Button } from '@nl-design-system-candidate/button-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import type { ViewSearch } from '../address.ts'
import { AreaMap } from '../map/area-map.tsx'
import { StillMap } from '../map/still-map.tsx'
import { pictureOf } from '../map/view-picture.ts'
import { partName } from '../release/unit.ts'
import type { View, ViewRow } from '../release/view.ts'
import { AreaAnnouncement, AreaCard } from './area-card.tsx'
import { FigureTable } from './figure-table.tsx'
import { useSpeech } from './speech-context.tsx'
import { useMadeBeforehand } from './today-hook.ts'

export type SearchChange = { readonly [K in keyof ViewSearch]: ViewSearch[K] | undefined }

interface PictureProps {
  readonly view: View
  readonly marked: ViewRow | undefined
  readonly search: ViewSearch
  readonly onSearch: (change: SearchChange) => void
  /** What stands before the button that changes between map and table. */
  readonly children: ReactNode
  /** More that one can do with the marked area. */
  readonly actions?: ReactNode
}

/** The map and its twin, the table: one button changes between them. */
export function Picture({ view, marked, search, onSearch, children, actions }: PictureProps) {
  const { t } = useSpeech()
  const asTable = search.beeld === 'tabel'
  return (
    <section className="picture" aria-label={t('picture.label')}>
      <div className="picture-bar">
        {children}
        <div className="picture-switch" role="group" aria-label={t('picture.switch')}>
          <Button toggle pressed={!asTable} onClick={() => onSearch({ beeld: undefined })}>
            {t('picture.map')}
          </Button>
          <Button toggle pressed={asTable} onClick={() => onSearch({ beeld: 'tabel' })}>
            {t('picture.table')}
          </Button>
        </div>
      </div>
      {asTable ? (
        <FigureTable
          key={view.map.id}
          view={view}
          pinned={marked?.area.code}
          order={search.volgorde}
          onOrder={(volgorde) => onSearch({ volgorde })}
        />
      ) : (
        <MapWithCard view={view} marked={marked} onPin={(gebied) => onSearch({ gebied })}>
          {actions}
        </MapWithCard>
      )}
      <AreaAnnouncement view={view} row={marked} />
    </section>
  )
}

interface MapWithCardProps {
  readonly view: View
  readonly marked: ViewRow | undefined
  readonly onPin: (code: string | undefined) => void
  readonly children?: ReactNode
}

/** The map, with a card of the area under the pointer or the marked one. */
export function MapWithCard({ view, marked, onPin, children }: MapWithCardProps) {
  const speech = useSpeech()
  const navigate = useNavigate()
  const beforehand = useMadeBeforehand()
  const [pointed, setPointed] = useState<string>()
  const picture = useMemo(() => pictureOf(view), [view])
  const row = (pointed === undefined ? undefined : view.byCode.get(pointed)) ?? marked
  const subject = [speech.say(view.subject.title), partName(view, speech)].filter((name) => name !== undefined)
  const label = speech.t('map.label', { subject: subject.join(', '), period: view.period })
  const { language } = speech
  return (
    <div className="map-with-card">
      <AreaMap
        picture={picture}
        pinned={marked?.area.code}
        label={label}
        still={beforehand && <StillMap picture={picture} title={label} pinned={marked?.area.code} />}
        onPoint={setPointed}
        onPin={onPin}
        onOpen={(gebied) => void navigate({ to: '/$language/gebied', params: { language }, search: { gebied } })}
      />
      <AreaCard view={view} row={row} pinned={row !== undefined && row === marked} onUnpin={() => onPin(undefined)}>
        {children}
      </AreaCard>
    </div>
  )
}
