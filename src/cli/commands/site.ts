import { Command, Option } from 'commander'
import type { Basemap } from '../../vocabulary/content-policy.ts'
import { buildWeb } from '../../web/build.ts'
import { readSiteTheme } from '../../web/site-theme.ts'
import { writeStaticSite } from '../../web/static-site.ts'
import { DEBUG_OPTION, JSON_OPTION, parseAddress, THEME_SAYS } from '../options.ts'
import { count, print } from '../output.ts'

interface SiteFlags {
  readonly release: string
  readonly to: string
  readonly theme?: string
  readonly address?: string
  readonly basemap: Basemap
  readonly json?: true
}

export function siteCommand(): Command {
  return new Command('site')
    .description('write the public site as files that any file server can hand out')
    .requiredOption('--release <dir>', 'the release')
    .requiredOption('--to <dir>', 'where the site comes; a site that is there is replaced')
    .option('--theme <file>', THEME_SAYS)
    .option('--address <url>', 'where the site will stand, for links that must be whole', parseAddress)
    .addOption(
      new Option('--basemap <name>', 'a background map; pdok is fetched from PDOK')
        .choices(['none', 'pdok'])
        .default('none'),
    )
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async ({ release, to, theme, address, basemap, json }: SiteFlags) => {
      await buildWeb({ only: 'public' })
      const look = await readSiteTheme(theme)
      const site = { basemap, address: address ?? null, name: look.name, theme: look.css }
      const { pages, files } = await writeStaticSite({ releaseFolder: release, folder: to, site })
      print(
        { to, pages, files },
        [`${count(pages)} pages and ${count(files)} files of the release are in ${to}.`],
        json === true,
      )
    })
}
