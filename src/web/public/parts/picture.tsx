import { Button } from '@nl-design-system-candidate/button-react'
import { useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { ViewSearch } from '../address.ts'
import { canDrawMaps } from '../map/webgl.ts'
import type { View } from '../release/view.ts'
import { AreaAnnouncement, AreaCard } from './area-card.tsx'
import { FigureTable } from './figure-table.tsx'
import { useSpeech } from './speech-context.tsx'

/** The map library is large and comes last: sentences, legend and table do not wait for it. */
const AreaMap = lazy(async () => ({ default: (await import('../map/area-map.tsx')).AreaMap }))

interface PictureProps {
  /** What stands before the button that changes between map and table. */
  readonly children: ReactNode
  readonly view: View
  readonly search: ViewSearch
  readonly onSearch: (change: { readonly [K in keyof ViewSearch]: ViewSearch[K] | undefined }) => void
}

/** The map and its twin, the table: one button changes between them. Without WebGL only the table. */
export function Picture({ children, view, search, onSearch }: PictureProps) {
  const { t } = useSpeech()
  const [drawable, setDrawable] = useState(canDrawMaps)
  const asTable = search.beeld === 'tabel' || !drawable
  const pinned = search.gebied
  return (
    <section className="picture" aria-label={t('picture.label')}>
      <div className="picture-bar">
        {children}
        <div className="picture-switch" role="group" aria-label={t('picture.switch')}>
          <Button toggle pressed={!asTable} disabled={!drawable} onClick={() => onSearch({ beeld: undefined })}>
            {t('picture.map')}
          </Button>
          <Button toggle pressed={asTable} onClick={() => onSearch({ beeld: 'tabel' })}>
            {t('picture.table')}
          </Button>
        </div>
      </div>
      {!drawable && <p className="notice">{t('picture.noMap')}</p>}
      {asTable ? (
        <FigureTable
          view={view}
          pinned={pinned}
          order={search.volgorde}
          onOrder={(volgorde) => onSearch({ volgorde })}
        />
      ) : (
        <MapWithCard
          view={view}
          pinned={pinned}
          onPin={(gebied) => onSearch({ gebied })}
          onFailure={() => setDrawable(false)}
        />
      )}
      <AreaAnnouncement view={view} row={pinned === undefined ? undefined : view.byCode.get(pinned)} />
    </section>
  )
}

interface MapWithCardProps {
  readonly view: View
  readonly pinned: string | undefined
  readonly onPin: (code: string | undefined) => void
  readonly onFailure: () => void
}

function MapWithCard({ view, pinned, onPin, onFailure }: MapWithCardProps) {
  const { t, say, language } = useSpeech()
  const navigate = useNavigate()
  const [pointed, setPointed] = useState<string>()
  const shown = pointed ?? pinned
  const row = shown === undefined ? undefined : view.byCode.get(shown)
  return (
    <div className="map-with-card">
      <Suspense fallback={<p className="map map-waiting">{t('map.waiting')}</p>}>
        <AreaMap
          key={view.map.id}
          view={view}
          pinned={pinned}
          label={t('map.label', { subject: say(view.subject.title), period: view.period })}
          onPoint={setPointed}
          onPin={onPin}
          onOpen={(area) => void navigate({ to: '/$language/gebied/$area', params: { language, area } })}
          onFailure={onFailure}
        />
      </Suspense>
      <AreaCard
        view={view}
        row={row}
        pinned={row !== undefined && row.area.code === pinned}
        onUnpin={() => onPin(undefined)}
      />
    </div>
  )
}
