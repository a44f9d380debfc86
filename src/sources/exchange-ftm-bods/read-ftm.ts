import { basename } from 'node:path'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { type DeliveryWriter, writeDelivery } from '../../warehouse/delivery.ts'
import type { Reader } from '../reader.ts'
import { FTM_ENTITIES, FTM_RELATIONS } from './delivered-tables.ts'
import { type EntityFault, type FtmEntity, hasBsnAsId, missingIn, parseEntity } from './ftm-entity.ts'
import { entityRow, relationRows } from './ftm-rows.ts'
import { sayRefused, sayUnknown } from './part-reject.ts'
import { dayOf, measureFiles, readRecords } from './record-file.ts'

/** Reads streams of FollowTheMoney entities, checked against model 4.5.2, without losing anything that may enter. */
export const ftmReader: Reader = {
  register: 'ftm',
  takes: 'FollowTheMoney entities, one per line or in one list (.ftm.json, .ijson, .json); the state by --as-of.',
  delivered: [FTM_ENTITIES, FTM_RELATIONS],
  async read(warehouse, paths, options) {
    const found = await survey(paths)
    const files = await measureFiles(paths)
    const head = {
      register: 'ftm',
      supplier: 'Maker of FollowTheMoney entities',
      scope: `${nameDatasets(found.datasets)} in ${paths.map((path) => basename(path)).join(', ')}`,
      // A stream that gives no dates tells nothing later than the last change of its file.
      asOf: options.asOf ?? found.lastDay ?? files.lastChange,
      files: paths,
    }
    return writeDelivery(warehouse, head, ftmReader.delivered, async (writer) => {
      const fragments = new Map<string, Placed[]>()
      for await (const placed of readEntities(paths, writer))
        if (found.incomplete.has(placed.entity.id)) addTo(fragments, placed)
        else write(placed, writer)
      for (const parts of fragments.values()) writeFragments(parts, writer)
      options.onProgress?.(files.bytes, files.bytes)
    })
  },
}

const MOST_NAMED = 3

/** A few datasets by name, more by their number: of some streams they are hundreds. */
function nameDatasets(datasets: ReadonlySet<string>): string {
  const [sorted, left] = [[...datasets].sort(), datasets.size - MOST_NAMED]
  if (sorted.length === 0) return 'entities'
  return sorted.slice(0, MOST_NAMED).join(', ') + (left > 0 ? ` and ${left} more` : '')
}

interface Placed {
  readonly entity: FtmEntity
  readonly place: string
}

async function* readEntities(paths: readonly string[], writer?: DeliveryWriter): AsyncGenerator<Placed> {
  for (const path of paths)
    for await (const { place, value } of readRecords(path)) {
      const entity = parseEntity(value)
      if (typeof entity !== 'string') yield { entity, place }
      else writer?.reject({ table: FTM_ENTITIES.name, place, reason: entity, says: SAYS[entity] })
    }
}

interface Survey {
  readonly datasets: ReadonlySet<string>
  readonly lastDay: string | undefined
  /** Ids of which some line lacks what the schema asks: these may be fragments, which together are whole. */
  readonly incomplete: ReadonlySet<string>
}

/** A first pass over the stream: of which datasets and day it is, and which entities come in pieces. */
async function survey(paths: readonly string[]): Promise<Survey> {
  const datasets = new Set<string>()
  const incomplete = new Set<string>()
  const days = new Set<string>()
  let count = 0
  for await (const { entity, place } of readEntities(paths)) {
    if (hasBsnAsId(entity)) throw bsnAsId(place)
    for (const dataset of entity.datasets ?? []) datasets.add(dataset)
    for (const name of ['last_change', 'last_seen']) days.add(dayOf(entity.context[name]) ?? '')
    if (missingIn(entity).length > 0) incomplete.add(entity.id)
    count += 1
  }
  if (count === 0) throw nothingRead(paths)
  const lastDay = [...days].sort().at(-1)
  return { datasets, incomplete, lastDay: lastDay === '' ? undefined : lastDay }
}

function addTo(fragments: Map<string, Placed[]>, placed: Placed): void {
  const parts = fragments.get(placed.entity.id)
  if (parts === undefined) fragments.set(placed.entity.id, [placed])
  else parts.push(placed)
}

/** Lines with one id are one entity: what one of them lacks another may give. */
function writeFragments(parts: readonly Placed[], writer: DeliveryWriter): void {
  const properties = Object.fromEntries(
    parts.flatMap(({ entity }) => Object.entries(entity.properties).filter(([, values]) => values.length > 0)),
  )
  const whole = parts.every(({ entity }) => missingIn({ schema: entity.schema, properties }).length === 0)
  for (const { entity, place } of parts)
    if (whole) write({ entity, place }, writer)
    else
      writer.reject({
        ...{ table: FTM_ENTITIES.name, place, reason: 'required-missing' },
        says: `${SAYS['required-missing']} ${entity.schema.name} asks for ${entity.schema.required.join(', ')}.`,
      })
}

function write({ entity, place }: Placed, writer: DeliveryWriter): void {
  writer.add(FTM_ENTITIES, entityRow(entity, place))
  for (const row of relationRows(entity)) writer.add(FTM_RELATIONS, row)
  for (const path of entity.refused)
    writer.reject({ table: FTM_ENTITIES.name, place, reason: 'not-taken-by-rule', says: sayRefused(path) })
  for (const name of entity.unknown) {
    const path = `${entity.schema.name}.${/^\w{1,40}$/.test(name) ? name : '(no name)'}`
    writer.reject({ table: FTM_ENTITIES.name, place, reason: 'property-unknown', says: sayUnknown(path) })
  }
}

const SAYS: Readonly<Record<EntityFault, string>> = {
  'json-broken': 'The line is no JSON.',
  'not-an-entity': 'An entity has an id, a schema and properties.',
  'delta-line': 'This is a change, not an entity. Deliver the whole stream.',
  'id-malformed': 'The id is no text, empty, or has invisible characters.',
  'schema-unknown': 'The FollowTheMoney model 4.5.2 has no such schema.',
  'schema-abstract': 'This schema is only there for others to extend. Use one that extends it.',
  'values-not-texts': 'Every property must be a list of texts.',
  'required-missing': 'A property that the schema asks for is missing in every line of this entity.',
}

function nothingRead(paths: readonly string[]): InputFault {
  return new InputFault({
    code: 'no-entities',
    file: paths.map((path) => basename(path)).join(', '),
    says: 'There is no FollowTheMoney entity in it.',
    remedy: 'Give a stream of entities: one JSON object per line, or one list, each with id, schema and properties.',
  })
}

function bsnAsId(place: string): InputFault {
  return new InputFault({
    code: 'bsn-as-id',
    place,
    says: 'The id of a person holds a burgerservicenummer, which may not enter.',
    remedy: 'Have the supplier make ids that say nothing, such as a keyed hash.',
  })
}
