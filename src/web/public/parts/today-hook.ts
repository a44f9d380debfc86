import { useSyncExternalStore } from 'react'

const NEVER = () => () => undefined

/**
 * Today as an ISO day. A page that is made beforehand does not know when it will be read: there it is the day of the release, and
 * the browser puts its own in place.
 */
export function useToday(publishedOn: string): string {
  return useSyncExternalStore(
    NEVER,
    () => new Date().toISOString().slice(0, 10),
    () => publishedOn.slice(0, 10),
  )
}

/** True where a page is made beforehand. */
export function useMadeBeforehand(): boolean {
  return useSyncExternalStore(
    NEVER,
    () => false,
    () => true,
  )
}
