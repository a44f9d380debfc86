import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import { areaIndexOf, areasOfPostcode, type FoundArea, postcodeIn, searchAreas } from '../release/area-search.ts'
import { openAreaNames, openPostcodes } from '../release/release-folder.ts'
import { useSpeech } from './speech-context.tsx'

const MOST_SHOWN = 8

interface AreaSearchBoxProps {
  /** What happens with the area that is chosen; without it, its page opens. */
  readonly onChoose?: (area: FoundArea) => void
  readonly label?: string
}

/**
 * Finds an area by its name, code or postcode. A combobox as the ARIA practices describe it. The names are fetched
 * when someone comes to search, not before.
 */
export function AreaSearchBox({ onChoose, label }: AreaSearchBoxProps) {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const { found, waiting, prepare } = useFoundAreas(text)
  const openPage = useOpenArea()
  const id = useId()
  const choose = (area: FoundArea | undefined) => {
    if (area === undefined) return
    setText('')
    const chosen = onChoose ?? openPage
    chosen(area)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive((active + 1) % found.length),
      ArrowUp: () => setActive((active + found.length - 1) % found.length),
      Enter: () => choose(found[active]),
      Escape: () => setText(''),
    }
    const move = moves[event.key]
    if (move === undefined || found.length === 0) return
    event.preventDefault()
    move()
  }
  return (
    <div className="search-box">
      <label htmlFor={`${id}-text`}>{label ?? t('search.label')}</label>
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
        onFocus={prepare}
        onChange={(event) => {
          prepare()
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('search.results')} hidden={found.length === 0}>
        {found.map((area, place) => (
          <div
            key={area.code}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(area)}
            onKeyDown={onKeyDown}
          >
            <FoundAreaName area={area} />
          </div>
        ))}
      </div>
      <SearchStatus text={text} count={found.length} waiting={waiting} />
    </div>
  )
}

function FoundAreaName({ area }: { readonly area: FoundArea }) {
  const { areas } = useSpeech()
  return (
    <>
      {area.name} <small>{[areas(area.level, 1), ...area.within.toReversed()].join(', ')}</small>
    </>
  )
}

interface SearchStatusProps {
  readonly text: string
  readonly count: number
  readonly waiting: boolean
}

function SearchStatus({ text, count, waiting }: SearchStatusProps) {
  const { t } = useSpeech()
  const asked = text.trim() !== ''
  return (
    <p role="status" className="search-status">
      {asked && waiting && t('search.waiting')}
      {asked && !waiting && count === 0 && t('search.nothing')}
      {asked && count > 0 && <span className="visually-hidden">{t('search.count', { count })}</span>}
    </p>
  )
}

function useFoundAreas(text: string) {
  const [asked, setAsked] = useState(false)
  const index = useLoaded(asked ? 'names' : undefined, async () => areaIndexOf(await openAreaNames()))
  const sought = useDeferredValue(text)
  const postcode = postcodeIn(sought)
  const postcodes = useLoaded(postcode?.slice(0, 2), () => openPostcodes(postcode ?? ''))
  const found = useMemo(() => {
    if (index === undefined) return []
    if (postcode === undefined) return searchAreas(sought, index, MOST_SHOWN)
    return postcodes === undefined ? [] : areasOfPostcode(postcode, postcodes, { index, limit: MOST_SHOWN })
  }, [sought, index, postcode, postcodes])
  const waiting = index === undefined || (postcode !== undefined && postcodes === undefined) || sought !== text
  return { found, waiting, prepare: () => setAsked(true) }
}

/** What was loaded under a key; nothing before it has arrived, or when it could not be loaded. */
function useLoaded<T>(key: string | undefined, load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly content: T }>()
  useEffect(() => {
    if (key === undefined || loaded?.key === key) return undefined
    let abandoned = false
    load().then(
      (content) => (abandoned ? undefined : setLoaded({ key, content })),
      () => undefined,
    )
    return () => {
      abandoned = true
    }
    // The key says which content is meant; the function is made anew each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  return loaded !== undefined && loaded.key === key ? loaded.content : undefined
}

function useOpenArea(): (area: FoundArea) => void {
  const navigate = useNavigate()
  const { language } = useSpeech()
  return ({ code }) => void navigate({ to: '/$language/gebied', params: { language }, search: { gebied: code } })
}
