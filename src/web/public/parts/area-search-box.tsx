import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, use, useId, useState } from 'react'
import type { Release } from '../../../publication/contract.ts'
import { searchPlaces } from '../release/area-search.ts'
import { openPlaces, type Place } from '../release/release-folder.ts'
import { useSpeech } from './speech-context.tsx'

const MOST_SHOWN = 8

/** Finds an area of any map by its name and opens its page. A combobox as the ARIA practices describe it. */
export function AreaSearchBox({ release }: { readonly release: Release }) {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const found = useFoundPlaces(text, release)
  const open = useOpenArea(() => setText(''))
  const id = useId()
  const moves: Record<string, () => void> = {
    ArrowDown: () => setActive(Math.min(active + 1, found.length - 1)),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Enter: () => open(found[active]),
    Escape: () => setText(''),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (move === undefined || found.length === 0) return
    event.preventDefault()
    move()
  }
  return (
    <div className="search-box">
      <label htmlFor={`${id}-text`}>{t('search.label')}</label>
      <input
        id={`${id}-text`}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search.example')}
        value={text}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('search.results')} hidden={found.length === 0}>
        {found.map(({ map, area }, place) => (
          <div
            key={area.code}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => open(found[place])}
            onKeyDown={onKeyDown}
          >
            {area.name}{' '}
            <small>{withinWords(area.within, map.territory === 'voorbeeldregio' ? t('madeUp.mark') : undefined)}</small>
          </div>
        ))}
      </div>
      <p role="status" className="search-status">
        {statusOf(text, found.length, t('search.nothing'), t('search.count', { count: found.length }))}
      </p>
    </div>
  )
}

function withinWords(within: readonly string[], mark: string | undefined): string {
  return [...within, ...(mark === undefined ? [] : [mark])].join(', ')
}

function statusOf(text: string, count: number, nothing: string, some: string) {
  if (text.trim() === '') return ''
  return count === 0 ? nothing : <span className="visually-hidden">{some}</span>
}

function useFoundPlaces(text: string, release: Release): readonly Place[] {
  return searchPlaces(text, use(openPlaces(release)), MOST_SHOWN)
}

function useOpenArea(onOpened: () => void) {
  const navigate = useNavigate()
  const { language } = useSpeech()
  return (place: Place | undefined) => {
    if (place === undefined) return
    onOpened()
    void navigate({ to: '/$language/gebied/$area', params: { language, area: place.area.code } })
  }
}
