import { Command, Option } from 'commander'
import { serveCasework } from '../../server/casework.ts'
import { type PublicSiteWish, servePublic } from '../../server/public-site.ts'
import { buildWeb, bundleFolder } from '../../web/build.ts'
import { DEBUG_OPTION, parsePort } from '../options.ts'
import { stopOnSignal } from '../stop-on-signal.ts'

export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the public site or casework')
    .addCommand(servePublicCommand())
    .addCommand(serveCaseworkCommand())
}

function servePublicCommand(): Command {
  return new Command('public')
    .description('serve the public site; it can open the release folder and nothing else')
    .requiredOption('--release <dir>', 'the release')
    .option('--port <number>', 'the port; 0 takes a free one', parsePort, 8080)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .addOption(new Option('--basemap <name>', 'a background map; pdok is fetched from PDOK').choices(['none', 'pdok']))
    .addOption(DEBUG_OPTION)
    .action(
      async ({ release, ...wish }: Omit<PublicSiteWish, 'releaseFolder' | 'siteFolder'> & { release: string }) => {
        await buildWeb({ only: 'public' })
        const site = await servePublic({ ...wish, releaseFolder: release, siteFolder: bundleFolder('public') })
        process.stdout.write(`The public site is at ${site.url}\n`)
        await stopOnSignal([site.close])
      },
    )
}

function serveCaseworkCommand(): Command {
  return new Command('casework')
    .description('serve casework; on this machine only, until rights per person and purpose are in place')
    .requiredOption('--database <url>', 'PostgreSQL, as the casework role')
    .option('--port <number>', 'the port; 0 takes a free one', parsePort, 8081)
    .addOption(DEBUG_OPTION)
    .action(async ({ database, port }: { database: string; port: number }) => {
      await buildWeb({ only: 'casework' })
      const site = await serveCasework({ databaseUrl: database, siteFolder: bundleFolder('casework'), port })
      process.stdout.write(`Casework is at ${site.url}\n`)
      await stopOnSignal([site.close])
    })
}
