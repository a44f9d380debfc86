import type { Areas } from '../area-tree.ts'
import type { SubjectSource } from '../subject-source.ts'
import type { ReleaseContent, ReleaseMemory } from '../versions/release-memory.ts'

/** What is known of a release beside its files. */
export interface AuditSetting {
  readonly sources: readonly SubjectSource[]
  readonly areas: Areas
  /** Of the release before; undefined for the first. */
  readonly memory: ReleaseMemory | undefined
}

/** With what the release was made of. */
export interface AuditOrder extends AuditSetting {
  readonly content: ReleaseContent
}
