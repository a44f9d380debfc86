import type { Bundle, SiteWish } from './bundle.ts'
import { withRoot } from './relative-root.ts'

/** The one style sheet that stands in a page, and its checksum for the content security policy. */
export async function inlineStyle(
  { styles }: Bundle,
  { theme }: SiteWish,
  root: string,
): Promise<{ readonly styles: string; readonly styleHash: string }> {
  const text = withRoot(styles + theme, root)
  // A style sheet ends where this stands, wherever it stands.
  if (/<\//.test(text)) throw new Error('A style sheet in a page cannot hold "</".')
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return { styles: text, styleHash: `sha256-${btoa(String.fromCharCode(...new Uint8Array(sum)))}` }
}
