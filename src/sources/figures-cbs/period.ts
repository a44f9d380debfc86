export interface Period {
  readonly year: string
  readonly provisional: boolean
}

/**
 * A whole year as CBS writes it: `2024JJ00`, `2024`, `2024*` (provisional), `2024**` (revised provisional).
 * Nothing for quarters, months and ranges: our figures are per year.
 */
export function parsePeriod(text: string): Period | undefined {
  const parts = /^((?:19|20)\d{2})(?:JJ00)? ?(\*{0,2})$/.exec(text.trim())
  return parts?.[1] === undefined ? undefined : { year: parts[1], provisional: parts[2] !== '' }
}
