import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { temporaryFolder } from '../../tests/temporary-folder.ts'
import { CATALOGUE, type CatalogueEntry } from './catalogue.ts'
import { type Fetched, type FetchOptions, fetchEntry, surveyEntry } from './fetch.ts'
import type { StandIn } from './stand-in.ts'

export interface Trial {
  readonly options: FetchOptions
  /** What was said aloud. */
  readonly said: string[]
  readonly fetch: (name: string) => Promise<Fetched>
}

/** A folder of its own to fetch into from a stand-in, by someone with little patience. */
export async function trial(context: TestContext, { address }: StandIn): Promise<Trial> {
  const said: string[] = []
  const options: FetchOptions = {
    to: join(await temporaryFolder(context), 'open'),
    standIn: address,
    patience: { attempts: 4, firstWaitMilliseconds: 1, longestWaitMilliseconds: 3000, silenceMilliseconds: 2000 },
    say: (sentence) => said.push(sentence),
  }
  const fetch = async (name: string) => fetchEntry(await surveyEntry(entryNamed(name), options), options)
  return { options, said, fetch }
}

export function entryNamed(name: string): CatalogueEntry {
  const entry = CATALOGUE.find((candidate) => candidate.name === name)
  if (entry === undefined) throw new TypeError(`There is no ${name} in the catalogue`)
  return entry
}
