import type { Gemeente } from '../../land/area.ts'
import type { Random } from '../../random.ts'
import type { Dirt } from '../../truth/dirt.ts'

/** What the answers of one gemeente are written with. */
export interface KvkSetting {
  readonly gemeente: Gemeente
  readonly random: Random
  readonly dirt: Dirt
}

/** Something that is wrong in an answer, and why our reader rejects it when it does. */
export interface Flaw {
  readonly reason: string
  readonly rejectedAs?: string
}

/** A part of an answer, with what is wrong in it. */
export interface Told<T> {
  readonly says: T
  readonly flaws: readonly Flaw[]
}
