/** Where a background map may come from, when the operator asks for one. */
const PDOK = 'https://service.pdok.nl'

/**
 * What a browser may do with a page of the public site: fetch from this server and nowhere else, run no
 * script that is in the page itself, and be shown in no other page. MapLibre needs its worker (a file of the
 * bundle) and images that it makes itself (`blob:`); it sets styles through the DOM, which needs no exception.
 * The map library fetches tiles with `fetch`, hence `connect-src`.
 */
function contentSecurityPolicy(basemap: 'none' | 'pdok'): string {
  const tiles = basemap === 'pdok' ? ` ${PDOK}` : ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' blob:${tiles}`,
    `connect-src 'self'${tiles}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The headers that every answer carries. A header that only makes sense over TLS is not sent without it. */
export function securityHeaders(wish: {
  readonly basemap: 'none' | 'pdok'
  readonly overTls: boolean
}): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(wish.basemap),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(wish.overTls ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
