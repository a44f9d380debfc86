/** A class of the map (0 is the lightest of five) or the reason why there is no figure. */
export type Shade = 0 | 1 | 2 | 3 | 4 | 'withheld' | 'not-measured' | 'impossible'

/** The square that stands for a class or for a kind of nothing. The words beside it carry the meaning. */
export function Swatch({ shade }: { readonly shade: Shade }) {
  return <span className={`swatch swatch-${shade}`} aria-hidden="true" />
}
