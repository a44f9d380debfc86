import { type Context, Hono } from 'hono'
import type { Basemap } from '../../vocabulary/content-policy.ts'
import { type Api, toLongAddress } from './api/api.ts'
import type { Bundle } from './bundle.ts'
import { type AnswerKind, securityHeaders } from './headers.ts'
import type { OpenRelease } from './open-release.ts'
import type { MadePage, Pages } from './pages.ts'
import { fileSender, releaseFile, type SendFile, type ServedFile } from './served-file.ts'

export interface PublicParts {
  readonly bundle: Bundle
  readonly open: OpenRelease
  readonly pages: Pages
  readonly api: Api
  readonly basemap: Basemap
}

const LONGEST_ADDRESS = 4096
const RELEASE = '/release/'

/** The public site without its port. */
export function publicApp(parts: PublicParts): Hono {
  const send = fileSender()
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    const styleHash = styleHashes.get(context.req.raw)
    const overTls = context.req.header('x-forwarded-proto') === 'https'
    const wish = { kind: kindOf(context, parts), basemap: parts.basemap, overTls }
    const headers = securityHeaders(styleHash === undefined ? wish : { ...wish, styleHash })
    for (const [name, value] of Object.entries(headers)) context.header(name, value)
  })
  app.use(async (context, next) => {
    if (context.req.url.length - new URL(context.req.url).origin.length <= LONGEST_ADDRESS) return next()
    return isOfApi(pathOf(context)) ? toLongAddress(context) : context.text('Dit adres is te lang.', 414)
  })
  app.all('/v1', parts.api)
  app.all('/v1/*', parts.api)
  app.get('*', (context) => answer(context, parts, send))
  app.all('*', (context) => context.text('Deze site is alleen om te lezen.', 405, { allow: 'GET, HEAD' }))
  app.onError((fault, context) => {
    process.stderr.write(`public: ${fault.message}\n`)
    return context.text('Dit is nu niet te lezen. Probeer het later opnieuw.', 503, { 'cache-control': 'no-store' })
  })
  return app
}

/** Of the page that is the answer to a request. */
const styleHashes = new WeakMap<Request, string>()

async function answer(context: Context, parts: PublicParts, send: SendFile): Promise<Response> {
  const { pathname, search, searchParams } = new URL(context.req.url)
  const file = namedFile(pathname, searchParams.get('r'), parts)
  if (file !== undefined) return send(context, file)
  if (pathname.startsWith(RELEASE) || isFileName(pathname)) return nothingHere(context)
  const made = await parts.pages.page(pathname, search.slice(1))
  styleHashes.set(context.req.raw, made.styleHash)
  return made.status === 200 ? send(context, made.file) : told(context, made)
}

/** A file of the bundle, of the site or of the release, by its address; for the last, `r` may name the release. */
function namedFile(path: string, release: string | null, { bundle, pages, open }: PublicParts): ServedFile | undefined {
  if (!path.startsWith(RELEASE)) return pages.files.get(path) ?? bundle.get(path)
  const entry = open.files.get(path.slice(RELEASE.length))
  return entry === undefined ? undefined : releaseFile(open, entry, release)
}

/** Told whole, whatever the asker has already: what is wrong is never "unchanged", nor kept. */
async function told(context: Context, { file, status }: MadePage): Promise<Response> {
  const headers = { 'content-type': file.mediaType, 'cache-control': 'no-store' }
  const body = context.req.method === 'HEAD' ? null : ((await file.content?.()) ?? null)
  return new Response(body, { status, headers })
}

function nothingHere(context: Context): Response {
  return context.text('Niet gevonden.', 404, { 'cache-control': 'no-store' })
}

function isFileName(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path)
}

/** The path as it was sent: nothing is decoded, so `%2e%2e` and `%00` are just letters that no file has. */
function pathOf(context: Context): string {
  return new URL(context.req.url).pathname
}

function isOfApi(path: string): boolean {
  return path === '/v1' || path.startsWith('/v1/')
}

function kindOf(context: Context, { bundle, pages }: PublicParts): AnswerKind {
  const path = pathOf(context)
  if (isOfApi(path) || path.startsWith(RELEASE)) return 'open-data'
  if (/^\/(nl|en)\/insluiten\//.test(path)) return 'embedded-page'
  return (bundle.has(path) || pages.files.has(path)) && !path.endsWith('.html') ? 'part' : 'page'
}
