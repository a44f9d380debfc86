import { Command, Option } from 'commander'
import { serveCasework } from '../../server/casework.ts'
import { type PublicSiteWish, servePublic } from '../../server/public-site.ts'
import { buildWeb, bundleFolder } from '../../web/build.ts'
import { readSiteTheme } from '../../web/site-theme.ts'
import { DEBUG_OPTION, parseAddress, parsePort, THEME_SAYS } from '../options.ts'
import { stopOnSignal } from '../stop-on-signal.ts'

interface ServePublicFlags extends Pick<PublicSiteWish, 'port' | 'host' | 'basemap' | 'address' | 'contact'> {
  readonly release: string
  readonly theme?: string
}

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
    .option('--theme <file>', THEME_SAYS)
    .option('--address <url>', 'where readers find the site, for links that must be whole', parseAddress)
    .option('--contact <mail>', 'an address for mail about the API')
    .addOption(DEBUG_OPTION)
    .action(async ({ release, theme, ...wish }: ServePublicFlags) => {
      await buildWeb({ only: 'public' })
      const look = await readSiteTheme(theme)
      const place = { releaseFolder: release, siteFolder: bundleFolder('public') }
      const site = await servePublic({ ...wish, ...place, name: look.name, theme: look.css })
      process.stdout.write(`The public site is at ${site.url}\n`)
      await stopOnSignal([site.close])
    })
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
