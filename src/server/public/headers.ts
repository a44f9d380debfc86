import { type Basemap, contentPolicy, styleSources } from '../../vocabulary/content-policy.ts'

/**
 * What an answer is: a page of the site; a page that others may show within theirs; a part of the site, such as a script
 * or a typeface; or open data, which every site may fetch.
 */
export type AnswerKind = 'page' | 'embedded-page' | 'part' | 'open-data'

export interface HeaderWish {
  readonly kind: AnswerKind
  readonly basemap: Basemap
  readonly overTls: boolean
  /** Of the one style sheet that stands in the page, as CSP writes it: `sha256-…`; empty when there is none. */
  readonly styleHash?: string
}

/** The headers that go with an answer. One that only makes sense over TLS is not sent without it. */
export function securityHeaders(wish: HeaderWish): Readonly<Record<string, string>> {
  const open = wish.kind !== 'page'
  return {
    'content-security-policy': contentSecurityPolicy(wish),
    'x-content-type-options': 'nosniff',
    ...(wish.kind === 'embedded-page' ? {} : { 'x-frame-options': 'DENY' }),
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': open ? 'cross-origin' : 'same-origin',
    ...(wish.kind === 'part' || wish.kind === 'open-data' ? { 'access-control-allow-origin': '*' } : {}),
    ...(wish.overTls ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

function contentSecurityPolicy({ kind, basemap, styleHash = '' }: HeaderWish): string {
  if (kind === 'open-data') return "default-src 'none'; frame-ancestors 'none'"
  if (kind === 'embedded-page') return embeddedPolicy(styleHash)
  return `${contentPolicy(basemap, styleHash)}; frame-ancestors 'none'`
}

/**
 * Anyone may frame it, and it may do nothing but show: no script, no fetching, no forms, an origin of its own. A link
 * opens the site itself in a new tab, outside the box.
 */
function embeddedPolicy(styleHash: string): string {
  return [
    "default-src 'none'",
    `style-src ${styleSources(styleHash)}`,
    "font-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; ')
}
