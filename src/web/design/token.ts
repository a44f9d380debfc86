/** The value of a token such as `--class-1`, for what is drawn on a canvas and cannot use CSS. */
export function readToken(name: `--${string}`): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}
