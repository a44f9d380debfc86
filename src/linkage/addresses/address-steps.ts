import { readFileSync } from 'node:fs'
import {
  ADDRESS_HISTORY,
  ADDRESSES,
  DELIVERIES,
  ESTABLISHMENTS,
  LETTING_PERMITS,
  LETTINGS,
  OBSERVATIONS,
  REGISTRATIONS,
} from '../../sources/contract.ts'
import { quoteText } from '../../warehouse/database.ts'
import type { Step } from '../../warehouse/step.ts'
import { ADDRESS_LINKS, ADDRESS_MISSES } from '../contract.ts'
import { keyAddresses, readWrittenAddresses } from './address-keys.ts'
import { ADDRESS_LADDER, contestSql, rungSql } from './address-ladder.ts'
import {
  ADDRESS_CANDIDATES,
  ADDRESS_DECISIONS,
  ADDRESS_KEYS,
  ADDRESS_MENTIONS,
  ADDRESS_READINGS,
  WRITTEN_ADDRESSES,
} from './address-tables.ts'

/**
 * By this day every gemeente was in the BAG (the law is of 2009, the last joined in 2011); what is older there has the
 * day on which it was put in, and not the day on which it began.
 */
const BAG_WHOLE = '2011-07-01'

const textOf = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8').trim()

const CANDIDATES_SQL = textOf('address-candidates.sql')
  .replace('rung_of_ladder as rung', `${rungSql()} as rung`)
  .replace('else contest_of_ladder\n', `else ${contestSql()}\n`)

const NAMED_BY_RECORD = "(0, 'bag-id', 1.0, 'The record names this object, and it exists in the BAG.')"
const rungRows = ADDRESS_LADDER.map(
  ({ method, confidence, why }, place) => `(${place + 1}, ${quoteText(method)}, ${confidence}, ${quoteText(why)})`,
)
const LINKS_SQL = textOf('address-links.sql').replace('rungs_of_ladder', [NAMED_BY_RECORD, ...rungRows].join(', '))

/** From what registers write to the objects of the BAG: an id decides before an address does. */
export const addressLinkSteps: readonly Step[] = [
  {
    name: 'address_mentions',
    reads: [REGISTRATIONS, ESTABLISHMENTS, LETTINGS, LETTING_PERMITS, OBSERVATIONS, ADDRESSES, DELIVERIES],
    makes: ADDRESS_MENTIONS,
    rows: { is: 'any number' },
    sql: new URL('address-mentions.sql', import.meta.url),
  },
  {
    name: 'written_addresses',
    reads: [ADDRESS_MENTIONS],
    makes: WRITTEN_ADDRESSES,
    rows: { is: 'at most as many as', of: ADDRESS_MENTIONS },
    sql: new URL('written-addresses.sql', import.meta.url),
  },
  {
    name: 'address_readings',
    reads: [WRITTEN_ADDRESSES],
    makes: ADDRESS_READINGS,
    rows: { is: 'any number' },
    make: readWrittenAddresses,
  },
  {
    name: 'address_keys',
    reads: [ADDRESS_HISTORY],
    makes: ADDRESS_KEYS,
    rows: { is: 'at most as many as', of: ADDRESS_HISTORY },
    make: keyAddresses,
  },
  {
    name: 'address_candidates',
    reads: [ADDRESS_READINGS, ADDRESS_KEYS],
    makes: ADDRESS_CANDIDATES,
    rows: { is: 'any number' },
    sql: CANDIDATES_SQL,
  },
  {
    name: 'address_decisions',
    reads: [ADDRESS_MENTIONS, ADDRESS_READINGS, ADDRESS_CANDIDATES],
    makes: ADDRESS_DECISIONS,
    rows: { is: 'as many as', of: ADDRESS_MENTIONS },
    parameters: { bag_whole: BAG_WHOLE, last_rung: ADDRESS_LADDER.length },
    sql: new URL('address-decisions.sql', import.meta.url),
  },
  {
    name: 'address_links',
    reads: [ADDRESS_DECISIONS],
    makes: ADDRESS_LINKS,
    rows: { is: 'at most as many as', of: ADDRESS_DECISIONS },
    sql: LINKS_SQL,
  },
  {
    name: 'address_misses',
    reads: [ADDRESS_DECISIONS],
    makes: ADDRESS_MISSES,
    rows: { is: 'at most as many as', of: ADDRESS_DECISIONS },
    sql: new URL('address-misses.sql', import.meta.url),
  },
]
