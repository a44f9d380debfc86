import { escapeXml } from './svg-text.ts'

/**
 * What another site pastes into its page: a frame that may run the scripts of its own page and open its links, and nothing else;
 * it sends no address of the page around it and comes only when it is scrolled to.
 */
export function embedCode({ address, title }: { readonly address: string; readonly title: string }): string {
  return (
    `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="100%" height="640" loading="lazy" ` +
    'referrerpolicy="no-referrer" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>'
  )
}
