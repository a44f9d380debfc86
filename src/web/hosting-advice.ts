import { type Basemap, TILE_SERVERS } from '../vocabulary/content-policy.ts'

/** Says, beside the files of a static site, which headers its server does well to send. */
export function hostingAdvice(basemap: Basemap): string {
  const tiles = TILE_SERVERS[basemap]
  return `Deze map is een hele site: elke bestandsserver kan haar uitdelen, ook vanuit een onderliggende map.
Elke pagina draagt haar eigen content-security-policy. Een server die headers kan sturen, stuurt er deze bij.
This folder is a whole site: any file server can hand it out, from a sub-folder too.
Each page carries its own content-security-policy. A server that can send headers sends these beside it.

For every file:
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Cross-Origin-Opener-Policy: same-origin
  Strict-Transport-Security: max-age=31536000; includeSubDomains

For every page but those in nl/insluiten/ and en/insluiten/, which other sites may frame:
  Content-Security-Policy: frame-ancestors 'none'

For assets/ (the names change with the content):
  Cache-Control: public, max-age=31536000, immutable

For everything else, service-worker.js first of all:
  Cache-Control: no-cache

A page that is not there: 404.html, with status 404.
The pages fetch from their own server only${tiles === null ? '' : `, and background maps from ${tiles}`}.
`
}
