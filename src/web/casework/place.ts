import { useEffect, useState } from 'react'

/**
 * Where the user is. The address of the page never tells which home is looked at: that stays in the state of the
 * history entry, which is not sent, shared or kept in a bookmark.
 */
export type Place =
  | { readonly page: 'list'; readonly listPage: number; readonly stackedOnly: boolean }
  | { readonly page: 'file'; readonly objectId: string }

const START: Place = { page: 'list', listPage: 1, stackedOnly: false }
const PATHS: Readonly<Record<Place['page'], string>> = { list: '/adressen', file: '/dossier' }

export function usePlace(): readonly [Place, (place: Place) => void] {
  const [place, setPlace] = useState(readPlace)
  useEffect(() => {
    const follow = () => setPlace(readPlace())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = (next: Place) => {
    history.pushState(next, '', PATHS[next.page] + location.search)
    setPlace(next)
    scrollTo(0, 0)
    // Whoever listens instead of looks must land on the new page too.
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  return [place, go]
}

/** Forgets where the user was, so that the next one at this screen starts clean. */
export function leavePlace(): void {
  history.replaceState(null, '', `/${location.search}`)
}

function readPlace(): Place {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null) return START
  if ('objectId' in state && typeof state.objectId === 'string') return { page: 'file', objectId: state.objectId }
  if ('listPage' in state && typeof state.listPage === 'number')
    return { page: 'list', listPage: state.listPage, stackedOnly: 'stackedOnly' in state && state.stackedOnly === true }
  return START
}
