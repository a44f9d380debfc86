import { servePublic } from '../../src/server/public-site.ts'
import { bundleFolder } from '../../src/web/build.ts'

/** The public server in a process of its own, which tells its address and, when asked, how much memory it has. */

const [, , releaseFolder] = process.argv
if (releaseFolder === undefined) throw new Error('Give the folder of the release.')
const site = await servePublic({ releaseFolder, siteFolder: bundleFolder('public'), port: 0 })
process.on('message', () => {
  globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  process.send?.({ rss, heapUsed, external })
})
process.send?.({ url: site.url })
