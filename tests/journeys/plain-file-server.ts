import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** The plainest server there is: files of a folder, under a path, and `404.html` for the rest. It knows nothing of the site. */
export async function servePlainly(folder: string, under: string): Promise<{ url: string; close: () => void }> {
  const answer = async (url: string, response: ServerResponse) => {
    const { pathname } = new URL(url, 'http://localhost')
    const path = pathname.slice(under.length) + (pathname.endsWith('/') ? 'index.html' : '')
    const file = pathname.startsWith(under) ? await readFile(join(folder, path)).catch(() => undefined) : undefined
    const type = file === undefined ? 'text/html' : (MEDIA_TYPES[extname(path)] ?? 'application/octet-stream')
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': type })
    response.end(file ?? (await readFile(join(folder, '404.html'))))
  }
  const server = createServer(({ url = '/' }, response) => void answer(url, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}${under}`, close }
}
