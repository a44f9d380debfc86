import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { askerOf } from '../casework/sign-in.ts'
import type { Database } from '../casework/store/database.ts'
import { toProblemResponse } from './casework-problem.ts'
import { type Answer, ROUTES, type Route, type RouteRequest } from './casework-routes.ts'

export interface CaseworkApp {
  readonly database: Database
  readonly site: (path: string) => Response | undefined
  /** The addresses that this server answers to, `127.0.0.1:8081`; known once it listens. */
  readonly hosts: () => readonly string[]
  readonly now: () => Date
}

const COOKIE = 'zichtlijn_aanmelding'
const LARGEST_BODY_BYTES = 16_384

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'API-Version': '1.0.0',
}

/** The casework server without its port: guards first, then the routes, then the pages. */
export function makeApp(parts: CaseworkApp): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value)
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store')
  })
  app.use((context, next) => guard(parts, context, next))
  app.use(bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: () => toProblemResponse('too-large') }))
  for (const route of ROUTES) app.on(route.method, route.path, (context) => answer(parts, route, context))
  // Without a sign-in every other path under /api/ looks the same, whether it exists or not.
  app.all('/api/*', async (context) => {
    const signedIn = (await readAsker(parts, context)) !== undefined
    return toProblemResponse(signedIn ? 'nothing-to-see' : 'not-signed-in')
  })
  app.get('*', (context) => parts.site(context.req.path) ?? toProblemResponse('nothing-to-see'))
  app.notFound(() => toProblemResponse('nothing-to-see'))
  app.onError((error) => {
    // Name and code only: a message of the database can hold a value about a person.
    const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
    process.stderr.write(`casework: ${error.name}${code}\n`)
    return toProblemResponse('broken')
  })
  return app
}

/** Refuses what another site, or another name for this machine, sends through the user's browser. */
async function guard(
  { hosts }: CaseworkApp,
  context: Context,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const host = context.req.header('host') ?? ''
  if (!hosts().includes(host)) return toProblemResponse('wrong-host')
  const asksOnly = context.req.method === 'GET' || context.req.method === 'HEAD'
  if (!asksOnly && context.req.header('origin') !== `http://${host}`) return toProblemResponse('foreign-origin')
  await next()
  return undefined
}

async function answer(parts: CaseworkApp, route: Route, context: Context): Promise<Response> {
  const { database } = parts
  const now = parts.now()
  if (route.who === 'everyone') return toResponse(await route.answer({ database, body: await readBody(context), now }))
  const signedIn = await readAsker(parts, context)
  if (signedIn === undefined) return toProblemResponse('not-signed-in')
  const request: RouteRequest = { database, body: await readBody(context), now }
  return toResponse(await route.answer({ ...request, ...signedIn }))
}

async function readAsker({ database, now }: CaseworkApp, context: Context) {
  const token = getCookie(context, COOKIE)
  const asker = token === undefined ? undefined : await askerOf(database, token, now())
  return token === undefined || asker === undefined ? undefined : { asker, token }
}

async function readBody(context: Context): Promise<unknown> {
  const text = await context.req.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function toResponse(result: Answer): Response {
  if (typeof result === 'string') return toProblemResponse(result)
  const headers = new Headers()
  if (result.token !== undefined) headers.set('Set-Cookie', toCookie(result.token))
  if (result.body === undefined) return new Response(null, { status: 204, headers })
  headers.set('Content-Type', 'application/json; charset=utf-8')
  return new Response(JSON.stringify(result.body), { headers })
}

// Not `Secure`: over plain HTTP on loopback some browsers would not send it back.
function toCookie(token: { readonly value: string; readonly until: Date } | null): string {
  const expires = (token?.until ?? new Date(0)).toUTCString()
  return `${COOKIE}=${token?.value ?? ''}; Path=/; HttpOnly; SameSite=Strict; Expires=${expires}`
}
