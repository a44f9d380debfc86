import type { Server } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { portFault } from './port-fault.ts'
import { isPageAddress } from './public-address.ts'
import { securityHeaders } from './public-headers.ts'
import { type Encoding, readBundle, readReleaseFiles, type ServedFile, type ServedFiles } from './served-file.ts'

export interface PublicSiteWish {
  /** A release as `publication` makes it. Read once, at the start; a new release needs a new start. */
  readonly releaseFolder: string
  /** The built bundle, with a `site.json` beside it if the operator sets something. */
  readonly siteFolder: string
  /** 0 takes a free port. */
  readonly port: number
  readonly host?: string
  /** `pdok` lets the browser fetch a background map from PDOK; otherwise what `site.json` says, or none. */
  readonly basemap?: Basemap
}

export type Basemap = 'none' | 'pdok'

const LONGEST_ADDRESS = 2048

/**
 * Serves the public site: the bundle and the files that the release names, from memory, and nothing else.
 * Throws an InputFault when the bundle is missing or the release is damaged.
 */
export async function servePublic(wish: PublicSiteWish): Promise<{ url: string; close: () => Promise<void> }> {
  const files = new Map([...(await readBundle(wish.siteFolder)), ...(await readReleaseFiles(wish.releaseFolder))])
  const app = publicApp(files, wish.basemap ?? basemapOf(files))
  const host = wish.host ?? '127.0.0.1'
  const server = await listen(app, host, wish.port)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : wish.port
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, close: () => closing(server) }
}

function publicApp(files: ServedFiles, basemap: Basemap): Hono {
  const compress = rememberingCompressor()
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    const overTls = context.req.header('x-forwarded-proto') === 'https'
    for (const [name, value] of Object.entries(securityHeaders({ basemap, overTls }))) context.header(name, value)
  })
  app.get('*', async (context) => {
    const path = pathOf(context)
    if (path.length > LONGEST_ADDRESS) return context.text('Dit adres is te lang.', 414)
    if (path === '/site.json') return context.json({ basemap }, 200, { 'cache-control': 'no-cache' })
    const file = isPageAddress(path) ? files.get('/index.html') : files.get(path)
    return file === undefined ? notFound(context, files) : send(context, file, compress)
  })
  app.all('*', (context) => context.text('Deze site is alleen om te lezen.', 405, { allow: 'GET, HEAD' }))
  return app
}

/** The path as it was sent: nothing is decoded, so `%2e%2e` and `%00` are just letters that no file has. */
function pathOf(context: Context): string {
  return new URL(context.req.url).pathname
}

/** A person gets the page that says so; a program gets one line. */
function notFound(context: Context, files: ServedFiles) {
  const page = files.get('/index.html')
  const wantsPage = (context.req.header('accept') ?? '').includes('text/html') && !/\.[a-z0-9]+$/i.test(pathOf(context))
  return wantsPage && page !== undefined
    ? context.body(new Uint8Array(page.content), 404, { 'content-type': page.mediaType, 'cache-control': 'no-store' })
    : context.text('Niet gevonden.', 404, { 'cache-control': 'no-store' })
}

type Compressor = (file: ServedFile, encoding: Encoding) => Promise<Buffer>

async function send(context: Context, file: ServedFile, compress: Compressor) {
  const encoding = file.compressible ? encodingFor(context.req.header('accept-encoding') ?? '') : undefined
  const etag = encoding === undefined ? file.etag : file.etag.replace(/"$/, `-${encoding}"`)
  const headers = {
    etag,
    'cache-control': file.cacheControl,
    ...(file.compressible ? { vary: 'accept-encoding' } : {}),
  }
  if (isUnchanged(context.req.header('if-none-match'), file.etag)) return context.body(null, 304, headers)
  const content = encoding === undefined ? file.content : await compress(file, encoding)
  return context.body(new Uint8Array(content), 200, {
    ...headers,
    'content-type': file.mediaType,
    'content-length': String(content.length),
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  })
}

/** The same content in any encoding counts as unchanged: the reader keeps the form that it has. */
function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) =>
    tag
      .trim()
      .replace(/^W\//, '')
      .replace(/-(br|gzip)"$/, '"'),
  )
  return known.includes(etag) || known.includes('*')
}

/** The best encoding that the asker takes; one with `q=0` is refused. */
function encodingFor(acceptEncoding: string): Encoding | undefined {
  const accepted = acceptEncoding.split(',').flatMap((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name]
  })
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding))
}

/** Compresses each file at most once per encoding; what the build compressed is used as it is. */
function rememberingCompressor(): Compressor {
  const made = new Map<string, Promise<Buffer>>()
  return (file, encoding) => {
    const ready = file.encoded.get(encoding)
    if (ready !== undefined) return Promise.resolve(ready)
    const key = `${encoding} ${file.etag}`
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh =
      encoding === 'br'
        ? promisify(brotliCompress)(file.content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
        : promisify(gzip)(file.content)
    made.set(key, fresh)
    return fresh
  }
}

function basemapOf(files: ServedFiles): Basemap {
  const site = files.get('/site.json')
  if (site === undefined) return 'none'
  const content: unknown = JSON.parse(site.content.toString('utf8'))
  return typeof content === 'object' && content !== null && 'basemap' in content && content.basemap === 'pdok'
    ? 'pdok'
    : 'none'
}

function listen(app: Hono, hostname: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, () => resolve(server as Server))
    server.once('error', (error) => reject(portFault(port, error)))
  })
}

async function closing(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>((resolve, reject) => void server.close((fault) => (fault ? reject(fault) : resolve())))
}
