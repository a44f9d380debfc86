/** What the operator of this site may set, in `site.json` beside the bundle. */
export interface Site {
  /** `pdok` fetches a background map from PDOK; with `none` the page asks nothing of any other server. */
  readonly basemap: 'none' | 'pdok'
}

let opened: Promise<Site> | undefined

/** The settings of this site; without an answer the strictest ones. */
export function openSite(): Promise<Site> {
  opened ??= fetch('/site.json')
    .then((response) => response.json())
    .then((content: unknown) => parseSite(content))
    .catch(() => ({ basemap: 'none' }) as const)
  return opened
}

function parseSite(content: unknown): Site {
  const asked = typeof content === 'object' && content !== null && 'basemap' in content ? content.basemap : undefined
  return { basemap: asked === 'pdok' ? 'pdok' : 'none' }
}
