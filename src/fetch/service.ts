import type { FetchContext } from './fetch-context.ts'
import type { Version } from './work-folder.ts'

/** What a service says of something before it is fetched. */
export interface Survey {
  /** Equal as long as nothing changed; nothing when the service gives no way to tell. */
  readonly version: Version
  readonly versionTells: boolean
  readonly rows?: number
  readonly bytes: number
  /** False when `bytes` is worked out from one row. */
  readonly bytesAreExact: boolean
  /** The service's own date of the contents. */
  readonly modified?: string
}

/** A file of a delivery as it was fetched. */
export interface FetchedFile {
  readonly name: string
  readonly address: string
  readonly rows?: number
}

/** What is fetched, and the folder that it comes in. */
export interface FetchPlace {
  readonly survey: Survey
  readonly folder: string
}

/** How one kind of service is asked. */
export interface Service<S> {
  readonly survey: (service: S, context: FetchContext) => Promise<Survey>
  /** Fetches the files of a delivery, going on with what is in the folder. */
  readonly fetch: (service: S, place: FetchPlace, context: FetchContext) => Promise<readonly FetchedFile[]>
}
