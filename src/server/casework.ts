import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { openDatabase } from '../casework/store/database.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import { makeApp } from './casework-app.ts'
import { readSite } from './casework-site.ts'
import { portFault } from './port-fault.ts'

export interface CaseworkOptions {
  /** A role that is a member of zichtlijn_casework, not the owner. */
  readonly databaseUrl: string
  /** The built pages. */
  readonly siteFolder: string
  /** 0 takes a free one. */
  readonly port: number
  readonly host?: string
  readonly now?: () => Date
}

/**
 * Serves casework on this machine only: as long as sign-in is by sample account, every other host is refused.
 * Throws InputFault when the host, the site folder or the database is at fault.
 */
export async function serveCasework(options: CaseworkOptions): Promise<{ url: string; close: () => Promise<void> }> {
  const { databaseUrl, siteFolder, port, host = '127.0.0.1', now = () => new Date() } = options
  if (host !== '127.0.0.1') throw notLoopback()
  const site = await readSite(siteFolder)
  const database = await openDatabase(databaseUrl)
  let hosts: readonly string[] = []
  const app = makeApp({ database, site, hosts: () => hosts, now })
  const listener = getRequestListener(app.fetch)
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    await database.close()
    throw portFault(port, error)
  }
  const address = server.address()
  const actual = typeof address === 'object' && address !== null ? address.port : port
  hosts = [`${host}:${actual}`, `localhost:${actual}`]
  const close = async () => {
    server.close()
    server.closeAllConnections()
    await database.close()
  }
  return { url: `http://${host}:${actual}`, close }
}

function notLoopback(): InputFault {
  return new InputFault({
    code: 'host-not-loopback',
    says: 'Casework with sample accounts is served on 127.0.0.1 only.',
    remedy: 'Leave the host out.',
  })
}
