/** A background map that the operator of the public site may ask for. */
export type Basemap = 'none' | 'pdok'

/** Where its tiles come from: they are pictures, and nothing else comes from there. */
export const TILE_SERVERS: Readonly<Record<Basemap, string | null>> = { none: null, pdok: 'https://service.pdok.nl' }

/**
 * What a browser may do with a page of the public site, as CSP writes it: fetch from its own server and nowhere else, and run no
 * script that is in the page itself. Who may frame it can only be said in a header. `styleHash` is that of the one style
 * sheet that stands in the page, `sha256-…`; empty when there is none.
 */
export function contentPolicy(basemap: Basemap, styleHash: string): string {
  const tiles = TILE_SERVERS[basemap]
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleSources(styleHash)}`,
    "font-src 'self'",
    // A picture to take along is drawn from a `blob:` of the page itself.
    `img-src 'self' blob:${tiles === null ? '' : ` ${tiles}`}`,
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Where styles may come from: files of the site, and the one sheet that stands in the page. */
export function styleSources(styleHash: string): string {
  return styleHash === '' ? "'self'" : `'self' '${styleHash}'`
}
