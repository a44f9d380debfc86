import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Basemap } from '../vocabulary/content-policy.ts'
import { portFault } from './port-fault.ts'
import { publicApi } from './public/api/api.ts'
import { findAreas } from './public/api/cells.ts'
import { RESOURCES } from './public/api/resources.ts'
import { publicApp } from './public/app.ts'
import { areaReportResource } from './public/area-report/area-report-resource.ts'
import { type AreaReports, openAreaReports } from './public/area-report/area-reports.ts'
import { readBundle } from './public/bundle.ts'
import { openRelease } from './public/open-release.ts'
import { openSitePages } from './public/pages.ts'

export interface PublicSiteWish {
  /** A release as `publication` makes it. Opened once, at the start; a new release needs a new start. */
  readonly releaseFolder: string
  /** The built bundle. Beside it, in a folder of the same name with `-pages` after it, is the program that makes pages. */
  readonly siteFolder: string
  /** 0 takes a free port. */
  readonly port: number
  readonly host?: string
  /** `pdok` lets the browser fetch a background map from PDOK. */
  readonly basemap?: Basemap
  /** Where readers find the site, `https://…/`, for links that must be whole. */
  readonly address?: string
  /** An address for mail about the API, for its description. */
  readonly contact?: string
  /** What the site is called, when it is not Zichtlijn. */
  readonly name?: string
  /** Style rules of the operator, after those of the site. */
  readonly theme?: string
}

/**
 * Serves the public site: the bundle, the pages, the files that the release names, and the API over them; nothing else.
 * Throws an InputFault when the bundle is missing or the release is damaged.
 */
export async function servePublic(wish: PublicSiteWish): Promise<{ url: string; close: () => Promise<void> }> {
  const { address, contact, name = 'Zichtlijn', theme = '', basemap = 'none' } = wish
  const open = await openRelease(wish.releaseFolder)
  const reports = openAreaReports(open, { address })
  const about = { api: true, basemap, name, theme, address: address ?? null }
  const app = publicApp({
    bundle: await readBundle(wish.siteFolder),
    open,
    pages: await openSitePages(open, `${wish.siteFolder}-pages`, about),
    api: publicApi({ open, resources: [...RESOURCES, areaReportResource(reports)], operator: { address, contact } }),
    basemap,
  })
  const host = wish.host ?? '127.0.0.1'
  const server = await listen(app, host, wish.port)
  const ended = new AbortController()
  void findAreas(open, ended.signal)
  const listening = server.address()
  const port = typeof listening === 'object' && listening !== null ? listening.port : wish.port
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  return { url, close }

  async function close(): Promise<void> {
    ended.abort()
    await closing(server, reports)
  }
}

function listen(app: Hono, hostname: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, () => resolve(server as Server))
    server.once('error', (error) => reject(portFault(port, error)))
  })
}

async function closing(server: Server, reports: AreaReports): Promise<void> {
  server.closeAllConnections()
  await reports.close()
  await new Promise<void>((resolve, reject) => void server.close((fault) => (fault ? reject(fault) : resolve())))
}
