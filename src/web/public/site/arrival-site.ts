import type { Site } from './site.ts'

/** The element that holds the page; what the operator decided stands on it. */
export function pageElement(): HTMLElement {
  const page = document.getElementById('page')
  if (page === null) throw new Error('This page has no place for its content.')
  return page
}

/** The site as its pages describe it. Where it stands follows from where this script came from: `ROOT/assets/main-….js`. */
export function arrivalSite(page: HTMLElement): Site {
  const { api, basemap, name } = page.dataset
  return {
    root: new URL(/* @vite-ignore */ '../', import.meta.url).pathname,
    api: api === 'true',
    basemap: basemap === 'pdok' ? 'pdok' : 'none',
    name: name ?? 'Zichtlijn',
  }
}
