import { join } from 'node:path'
import { InputFault } from '../vocabulary/input-fault.ts'
import { boundaryLayer } from './boundary-layer.ts'
import { type CatalogueEntry, hostsOf } from './catalogue.ts'
import { cbsTable } from './cbs-table.ts'
import { ChangedUnderway } from './changed-underway.ts'
import { extract } from './extract.ts'
import type { FetchContext } from './fetch-context.ts'
import { LIMITS, PATIENCE, type Patience } from './limits.ts'
import { describeDelivery, type Provenance, readCurrent } from './provenance.ts'
import type { FetchedFile, FetchPlace, Service, Survey } from './service.ts'
import { ChangedShape } from './shape.ts'
import { deliver, keepRefused, openWorkFolder, writeWhole } from './work-folder.ts'

export interface FetchOptions {
  /** The folder in which every entry gets a folder of its name. */
  readonly to: string
  /** A server that stands in for every service. */
  readonly standIn?: URL
  readonly patience?: Patience
  readonly say?: (sentence: string) => void
  readonly onProgress?: (done: number, total: number) => void
}

/** An entry, what its service has now, and what is here already. */
export interface Surveyed {
  readonly entry: CatalogueEntry
  readonly survey: Survey
  /** Set when what is here is what the service has: nothing needs to be fetched. */
  readonly current: Provenance | undefined
}

export interface Fetched {
  readonly provenance: Provenance
  /** The folder that `zichtlijn read` takes. */
  readonly delivery: string
  /** Bytes that came in over the network; 0 when everything was here already. */
  readonly receivedBytes: number
}

/** Asks a service how much it has and whether that is here already. Fetches nothing yet. */
export async function surveyEntry(entry: CatalogueEntry, options: FetchOptions): Promise<Surveyed> {
  const place = join(options.to, entry.name)
  return keepingRefused(place, async () => {
    const survey = await serviceOf(entry).survey(contextFor(entry, options))
    return { entry, survey, current: await readCurrent(place, survey) }
  })
}

/**
 * Fetches an entry into `TO/NAME/delivery` with `TO/NAME/provenance.json` beside it, whole or not at all. What was
 * begun before is gone on with; what the service changes underway is begun again, twice at most. Throws InputFault.
 */
export async function fetchEntry({ entry, survey, current }: Surveyed, options: FetchOptions): Promise<Fetched> {
  const place = join(options.to, entry.name)
  const delivery = join(place, 'delivery')
  if (current !== undefined) return { provenance: current, delivery, receivedBytes: 0 }
  let receivedBytes = 0
  const context = contextFor(entry, options, (count) => {
    receivedBytes += count
  })
  return keepingRefused(place, async () => {
    let version = survey
    for (let beginnings = 0; ; beginnings += 1) {
      try {
        return { provenance: await fetchVersion(entry, { place, survey: version }, context), delivery, receivedBytes }
      } catch (error) {
        if (!(error instanceof ChangedUnderway)) throw error
        if (beginnings === LIMITS.newBeginnings) throw keepsChanging(entry, error)
        context.say(`${error.message} while it was being fetched: beginning again.`)
        version = await serviceOf(entry).survey(context)
      }
    }
  })
}

async function fetchVersion(
  entry: CatalogueEntry,
  { place, survey }: { readonly place: string; readonly survey: Survey },
  context: FetchContext,
): Promise<Provenance> {
  const work = await openWorkFolder(place, survey.version, () =>
    context.say('The service has another version than the one that was begun: beginning again.'),
  )
  const files = await serviceOf(entry).fetch({ survey, folder: work.delivery }, context)
  const provenance = await describeDelivery(entry, { survey, files, folder: work.delivery, fetchedAt: new Date() })
  await writeWhole(join(work.path, 'provenance.json'), `${JSON.stringify(provenance, null, 2)}\n`)
  await deliver(work, place)
  return provenance
}

/** The service of an entry, to be asked in its own way. */
function serviceOf({ service }: CatalogueEntry): BoundService {
  switch (service.kind) {
    case 'cbs-table':
      return bind(cbsTable, service)
    case 'boundaries':
      return bind(boundaryLayer, service)
    case 'extract':
      return bind(extract, service)
    default:
      return service satisfies never
  }
}

interface BoundService {
  readonly survey: (context: FetchContext) => Promise<Survey>
  readonly fetch: (at: FetchPlace, context: FetchContext) => Promise<readonly FetchedFile[]>
}

function bind<S>(kind: Service<S>, service: S): BoundService {
  return {
    survey: (context) => kind.survey(service, context),
    fetch: (at, context) => kind.fetch(service, at, context),
  }
}

function contextFor(
  entry: CatalogueEntry,
  { standIn, patience = PATIENCE, say = () => {}, onProgress = () => {} }: FetchOptions,
  onBytes: (count: number) => void = () => {},
): FetchContext {
  const gate = { hosts: hostsOf(entry), ...(standIn === undefined ? {} : { standIn }) }
  return { gate, patience, say, onProgress, onBytes }
}

/** Keeps what a changed service sent, so that a person can look at it; no reader takes a file of that name. */
async function keepingRefused<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ChangedShape) await keepRefused(place, 'answer', error.came)
    throw error
  }
}

function keepsChanging({ name }: CatalogueEntry, cause: ChangedUnderway): InputFault {
  return new InputFault({
    code: 'service-keeps-changing',
    file: name,
    says: `The service changed ${LIMITS.newBeginnings + 1} times while it was being fetched.`,
    remedy: 'It is probably being updated: run the same command again later.',
    cause,
  })
}
