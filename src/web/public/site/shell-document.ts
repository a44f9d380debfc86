import type { Bundle, SiteWish } from './bundle.ts'
import { ROOT_MARK } from './relative-root.ts'

/**
 * A page without content, which the browser fills: the service worker gives it when there is no network and the page was
 * never visited. The worker knows where the site stands and puts that where the mark is.
 */
export function shellDocument({ script, stylesheet }: Bundle, { api, basemap, name }: SiteWish): string {
  const title = escape(name)
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${ROOT_MARK}${stylesheet}">
<link rel="stylesheet" href="${ROOT_MARK}theme.css">
<link rel="icon" href="${ROOT_MARK}icon.svg" type="image/svg+xml">
</head>
<body>
<div id="page" data-api="${api}" data-basemap="${basemap}" data-name="${title}"></div>
<script type="module" src="${ROOT_MARK}${script}"></script>
</body>
</html>
`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
