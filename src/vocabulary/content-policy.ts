/** A background map that the operator of the public site may ask for. */
export type Basemap = 'none' | 'pdok'

/** Its tiles are pictures; nothing else comes from there. */
const TILES: Readonly<Record<Basemap, string>> = { none: '', pdok: ' https://service.pdok.nl' }

/**
 * What a browser may do with a page of the public site, as CSP writes it: fetch from its own server and nowhere else, and run no
 * script that is in the page itself. Who may frame it can only be said in a header. `styleHash` is that of the one style
 * sheet that stands in the page, `sha256-…`; empty when there is none.
 */
export function contentPolicy(basemap: Basemap, styleHash: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleSources(styleHash)}`,
    "font-src 'self'",
    // A picture to take along is drawn from a `blob:` of the page itself.
    `img-src 'self' blob:${TILES[basemap]}`,
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
