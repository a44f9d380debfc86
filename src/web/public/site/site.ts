import { createContext, useContext } from 'react'
import type { Basemap } from '../../../vocabulary/content-policy.ts'

/** What the operator of this site decided, and where the site stands. */
export interface Site {
  /** The path under which everything lies: `/`, or `/onder/map/`. */
  readonly root: string
  /** Whether a server answers at `v1/`: not where only files are served. */
  readonly api: boolean
  /** `pdok` fetches a background map from PDOK; with `none` the page asks nothing of any other server. */
  readonly basemap: Basemap
  /** What the site calls itself in its header. */
  readonly name: string
}

export const SiteContext = createContext<Site>({ root: '/', api: false, basemap: 'none', name: 'Zichtlijn' })

export function useSite(): Site {
  return useContext(SiteContext)
}

/** The address of a file of the release, for links. */
export function fileAddress(site: Site, path: string): string {
  return `${site.root}release/${path}`
}

/** `fileAddress` for this site. */
export function useFileAddress(): (path: string) => string {
  const site = useSite()
  return (path) => fileAddress(site, path)
}
