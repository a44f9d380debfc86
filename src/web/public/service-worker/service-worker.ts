import type { WorkerPlan } from './worker-plan.ts'

/**
 * Keeps the site at hand for when there is no network. With a network, pages and the description of the release always come
 * from there, so that nobody stays behind on old figures; files that never change come from what was kept.
 */

declare const PLAN: WorkerPlan

interface WorkerEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void
}

interface FetchEvent extends WorkerEvent {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}

interface WorkerScope {
  readonly registration: { readonly scope: string }
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  addEventListener(name: 'install' | 'activate', hear: (event: WorkerEvent) => void): void
  addEventListener(name: 'fetch', hear: (event: FetchEvent) => void): void
  addEventListener(name: 'message', hear: (event: MessageEvent) => void): void
}

// The types of a page and of a service worker cannot be had together.
const scope = globalThis as unknown as WorkerScope
const ROOT = new URL(scope.registration.scope)
const PREFIX = `zichtlijn ${ROOT.pathname} `
const CACHE = PREFIX + PLAN.version

scope.addEventListener('install', (event) => event.waitUntil(fill()))
scope.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => scope.clients.claim())))
scope.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void scope.skipWaiting()
})
scope.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request)
  if (answer !== undefined) event.respondWith(answer)
})

/** Without the shell there is nothing to keep; a figure that fails comes when it is asked for. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE)
  await cache.addAll(PLAN.shell.map(here))
  await Promise.allSettled(PLAN.figures.map((path) => cache.add(here(path))))
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  )
}

/** Nothing for what is not of this site, or what only a server can answer. */
function answerTo(request: Request): Promise<Response> | undefined {
  const { origin, pathname, searchParams } = new URL(request.url)
  const path = pathname.startsWith(ROOT.pathname) ? pathname.slice(ROOT.pathname.length) : undefined
  if (request.method !== 'GET' || origin !== ROOT.origin || path === undefined || request.headers.has('range')) return
  if (request.mode === 'navigate') return isPage(path) ? page(request) : undefined
  if (path.startsWith('assets/') || (path.startsWith('release/') && searchParams.has('r'))) return keptFirst(request)
  return path.startsWith('v1') ? undefined : networkFirst(request)
}

function isPage(path: string): boolean {
  return path === '' || /^(nl|en)(\/|$)/.test(path)
}

async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request)
    if (answer.ok && !answer.redirected) await keep(new URL(request.url).pathname, answer.clone())
    return answer
  } catch {
    return (await kept(new URL(request.url).pathname)) ?? shell()
  }
}

async function shell(): Promise<Response> {
  const made = await kept(here('shell.html'))
  const text = (await made?.text()) ?? ''
  return new Response(text.replaceAll('/__root__/', ROOT.pathname), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}

/** For what never changes under its address. */
async function keptFirst(request: Request): Promise<Response> {
  return (await kept(request)) ?? fetchAndKeep(request)
}

async function networkFirst(request: Request): Promise<Response> {
  try {
    return await fetchAndKeep(request)
  } catch (fault) {
    const known = await kept(request)
    if (known === undefined) throw fault
    return known
  }
}

async function fetchAndKeep(request: Request): Promise<Response> {
  const answer = await fetch(request)
  if (answer.ok) await keep(request, answer.clone())
  return answer
}

async function kept(request: Request | string): Promise<Response | undefined> {
  return (await caches.open(CACHE)).match(request)
}

/** A full disk keeps nothing, and is no reason to show nothing. */
async function keep(request: Request | string, answer: Response): Promise<void> {
  const cache = await caches.open(CACHE)
  await cache.put(request, answer).catch(() => undefined)
}

function here(path: string): string {
  return new URL(path, ROOT).href
}
