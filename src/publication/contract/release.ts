import type { Words } from '../../vocabulary/language.ts'
import type { ReleaseMap } from './areas.ts'
import type { Subject, Theme } from './subjects.ts'

/** `release.json`: what is in a release, but for the figures themselves. */
export interface Release {
  readonly format: 3
  /** Checksum of the content: equal releases have equal ids. */
  readonly id: string
  /** The release that this one came after; null for the first. */
  readonly previous: string | null
  readonly publishedOn: string
  /** This release and those before it, newest first. */
  readonly history: readonly PastRelease[]
  readonly sources: readonly ReleaseSource[]
  readonly protection: Protection
  readonly maps: readonly ReleaseMap[]
  readonly themes: readonly Theme[]
  readonly subjects: readonly Subject[]
  /** Checksum of `files.json`. */
  readonly filesSha256: string
}

export interface PastRelease {
  readonly id: string
  readonly publishedOn: string
  /** The subjects whose figures differ from the release before; all of them in the first. */
  readonly changed: readonly string[]
}

export interface Protection {
  readonly rule: Words
  /** Ratios are given of this many and more. */
  readonly minimumDenominator: number
}

export interface ReleaseSource {
  readonly id: string
  readonly supplier: string
  readonly name: string
  readonly asOf: string
  readonly licence: string | null
  readonly madeUp: boolean
}

/** One entry of `files.json`: every file but `release.json` and itself, in alphabetical order. */
export interface ReleaseFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly mediaType: string
}
