/** What a τ-ARGUS metadata file (.rda) tells of a file of microdata, or of a table that was summed already. */
export interface ArgusMetadata {
  /** Between the fields of a line; undefined when fields have fixed places. */
  readonly separator: string | undefined
  /** What stands in the status column of a safe, an unsafe and a protected cell. */
  readonly statuses: { readonly safe: string; readonly unsafe: string; readonly protected: string }
  readonly variables: readonly ArgusVariable[]
}

/** What a column is for. */
export type ArgusRole = keyof typeof ROLE_TAGS

export interface ArgusVariable {
  readonly name: string
  /** First character of the field, from 1; undefined when fields are separated. */
  readonly start: number | undefined
  readonly length: number | undefined
  /** Codes that stand for "not known". */
  readonly missing: readonly string[]
  readonly roles: readonly ArgusRole[]
  readonly totalCode: string | undefined
  readonly decimals: number
  readonly hierarchy: ArgusHierarchy | undefined
  /** File with the names of the codes. */
  readonly codeList: string | undefined
  /** What τ-ARGUS knows and this program has no use for (distances, record keys): kept to be written again. */
  readonly others: readonly { readonly tag: string; readonly arguments: string }[]
}

export type ArgusHierarchy =
  | { readonly kind: 'file'; readonly file: string; readonly lead: string }
  /** How many digits of the code make each level. */
  | { readonly kind: 'digits'; readonly digits: readonly number[] }

/** The tag of each role in the file. */
export const ROLE_TAGS = {
  dimension: 'RECODEABLE',
  numeric: 'NUMERIC',
  weight: 'WEIGHT',
  holding: 'HOLDING',
  frequency: 'FREQUENCY',
  topScore: 'MAXSCORE',
  status: 'STATUS',
  lowerLevel: 'LOWERPL',
  upperLevel: 'UPPERPL',
  cost: 'COSTVAR',
  shadow: 'SHADOW',
  request: 'REQUEST',
  recordKey: 'RECORDKEY',
} as const

/** The variables with a role, in the order of the file. */
export function variablesOf({ variables }: ArgusMetadata, role: ArgusRole): ArgusVariable[] {
  return variables.filter(({ roles }) => roles.includes(role))
}
