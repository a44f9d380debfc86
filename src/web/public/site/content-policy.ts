const PDOK = 'https://service.pdok.nl'

/**
 * What a browser may do with a page that comes without headers: fetch from its own server and nowhere else, run no script
 * that is in the page itself. Who may frame it can only be said in a header.
 */
export function contentPolicy(basemap: 'none' | 'pdok', styleHash: string): string {
  const tiles = basemap === 'pdok' ? ` ${PDOK}` : ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' '${styleHash}'`,
    "font-src 'self'",
    `img-src 'self' blob:${tiles}`,
    `connect-src 'self'${tiles}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
