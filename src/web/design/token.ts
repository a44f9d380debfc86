/** The value of a token such as `--class-1`, for what is drawn on a canvas and cannot use CSS. */
export function readToken(name: `--${string}`): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

/** The colours of the five classes, lightest first. */
export function readClassColours(): readonly string[] {
  return ([1, 2, 3, 4, 5] as const).map((place) => readToken(`--class-${place}`))
}
