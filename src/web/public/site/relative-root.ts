/** Stands for the root of the site while a page is made. No release and no route begins like this. */
export const ROOT_MARK = '/__root__/'

/** The way from a page to the root of the site, so that the site works in any folder: `../../../` from `/nl/kaart/x/`. */
export function rootFrom(path: string): string {
  const folders = path.split('/').length - 2
  return folders <= 0 ? './' : '../'.repeat(folders)
}

/** Puts the way to the root where its mark stands. */
export function withRoot(text: string, root: string): string {
  return text.replaceAll(ROOT_MARK, root)
}

const TITLE = /<title>([^<]*)<\/title>/
const TITLE_MARK = '__title__'

/** The text of a page, with its way to the root; its title also for those who share it. */
export function finishDocument(html: string, root: string, name: string): string {
  const title = TITLE.exec(html)?.[1]
  const titled = title === undefined ? html.replace('</head>', () => `<title>${name}</title></head>`) : html
  return withRoot(
    titled.replace(TITLE_MARK, () => title ?? name),
    root,
  )
}

/** Where the title of the page comes in its description for others. */
export const SHARED_TITLE = TITLE_MARK
