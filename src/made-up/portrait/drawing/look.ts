/** Colours and type of the pictures, after the tokens of web/design; for white paper. */

export const INK = '#16202a'
export const INK_SOFT = '#51606e'
export const LINE = '#d5dce2'
export const PAPER = '#ffffff'
/** What was made up. */
export const MADE_UP = '#0b4f6c'
export const MADE_UP_SOFT = '#b5d6d3'
/** What was published. */
export const PUBLISHED = '#9a5b00'
export const SEQUENTIAL = ['#e9f2f1', '#b5d6d3', '#74b0ae', '#35827f', '#0c5556'] as const

export const SANS = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
export const SERIF = "'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif"
