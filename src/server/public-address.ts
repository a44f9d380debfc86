/**
 * The addresses of the public site. The bundle knows the same ones (`src/web/public/routes.tsx`); it may
 * not be imported here, so a journey opens each of them.
 */
const KNOWN: readonly RegExp[] = [
  /^\/$/,
  /^\/(nl|en)\/?$/,
  /^\/(nl|en)\/kaart\/[A-Za-z0-9_-]{1,80}$/,
  /^\/(nl|en)\/gebied\/[A-Z0-9]{4,12}$/,
  /^\/(nl|en)\/over$/,
]

/** True for a path at which the site shows a page. Takes the path as sent, not decoded. */
export function isPageAddress(path: string): boolean {
  return KNOWN.some((shape) => shape.test(path))
}
