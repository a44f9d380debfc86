import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'

/** One request as the stand-in got it. */
export interface Asked {
  /** Host and path that were asked for, `opendata.cbs.nl/ODataFeed/…`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** Answers a request, or leaves it to the next. */
export type Answerer = (asked: Asked) => boolean

export interface StandIn {
  readonly address: URL
  /** Every request that came, in order: method, path and query. */
  readonly asked: string[]
  /** What stands before the services in this test; the first that answers counts. */
  readonly before: Answerer[]
}

/** A real HTTP server that stands in for every service, and is closed when the test is done. */
export async function startStandIn(context: TestContext, ...services: readonly Answerer[]): Promise<StandIn> {
  const asked: string[] = []
  const before: Answerer[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    asked.push(`${request.method} ${url.pathname.slice(1)}${url.search}`)
    const call = { path: url.pathname.slice(1), query: url.searchParams, request, response }
    if (![...before, ...services].some((answer) => answer(call))) response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  context.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { address: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`), asked, before }
}

export function sendJson(response: ServerResponse, value: unknown): true {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  return true
}

/** Answers requests that fit, the given number of times, and leaves the rest to the next. */
export function times(most: number, fits: (asked: Asked) => boolean, answer: (asked: Asked) => void): Answerer {
  let left = most
  return (asked) => {
    if (left === 0 || !fits(asked)) return false
    left -= 1
    answer(asked)
    return true
  }
}
