import { SaxesParser } from 'saxes'

/** A file that an Atom feed links to, with what the feed says of it. */
export interface LinkedFile {
  readonly address: string
  readonly bytes: number | undefined
}

/** The first link of a feed to a file of this name; nothing when there is none or the text is no feed. */
export function findLinkedFile(feed: string, file: string): LinkedFile | undefined {
  const found: LinkedFile[] = []
  const parser = new SaxesParser({ xmlns: false })
  let broken = false
  parser.on('error', () => {
    broken = true
  })
  parser.on('opentag', ({ name, attributes }) => {
    const { href = '', length = '' } = attributes
    if (name.replace(/^.*:/, '') !== 'link' || URL.parse(href)?.pathname.endsWith(`/${file}`) !== true) return
    found.push({ address: href, bytes: /^\d+$/.test(length) ? Number(length) : undefined })
  })
  parser.write(feed).close()
  return broken ? undefined : found[0]
}
