import type { Territory } from '../vocabulary/area.ts'

/** Which statistics a published subject shows. */
export interface SubjectSource {
  readonly subject: string
  readonly territory: Territory
  readonly counted: string
  readonly per: { readonly counted: string; readonly times: number; readonly holdsAll: boolean } | null
  readonly amounts: string | null
}
