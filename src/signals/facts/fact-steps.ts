import { ADDRESS_LINKS, ORGANISATION_LINKS, PERSON_LINKS } from '../../linkage/contract.ts'
import {
  ADDRESSES,
  DELIVERIES,
  ESTABLISHMENTS,
  LETTING_PERMITS,
  LETTINGS,
  MORTGAGES,
  OBSERVATIONS,
  OFFICERS,
  ORGANISATIONS,
  PROPERTY_VALUES,
  REGISTRATIONS,
  RELATIONS,
  RIGHTS,
  SALE_AGREEMENTS,
} from '../../sources/contract.ts'
import type { Step } from '../../warehouse/step.ts'
import { deedSteps } from './deed-steps.ts'
import {
  AGREEMENTS,
  BUSINESSES,
  COMPANIES,
  LOANS,
  NOTICES,
  OBJECT_VALUES,
  OWNERS,
  PEILDATUM,
  PERMITS,
  REGISTER_STATES,
  STAYS,
  TENANCIES,
} from './fact-tables.ts'
import { holderFactSteps } from './holder-fact-steps.ts'
import { DIRECTING } from './officer-functions.ts'
import { ORIGIN_LIMITS } from './origin-limits.ts'
import { tradeFactSteps } from './trade-steps.ts'

/** Registers whose states do not move the peildatum: figures and boundaries of a year. */
const OF_A_YEAR = 'areas cbs'

/** The facts that indicators read, each made once. */
export const factSteps: readonly Step[] = [
  {
    name: 'register_states',
    reads: [DELIVERIES],
    makes: REGISTER_STATES,
    rows: { is: 'at most as many as', of: DELIVERIES },
    sql: new URL('register-states.sql', import.meta.url),
  },
  {
    name: 'peildatum',
    reads: [DELIVERIES],
    makes: PEILDATUM,
    rows: { is: 'any number' },
    parameters: { of_a_year: OF_A_YEAR },
    sql: new URL('peildatum.sql', import.meta.url),
  },
  {
    name: 'owners',
    reads: [RIGHTS, PERSON_LINKS, ORGANISATION_LINKS, PEILDATUM],
    makes: OWNERS,
    rows: { is: 'any number' },
    sql: new URL('owners.sql', import.meta.url),
  },
  ...deedSteps,
  {
    name: 'agreements',
    reads: [SALE_AGREEMENTS],
    makes: AGREEMENTS,
    rows: { is: 'any number' },
    sql: new URL('agreements.sql', import.meta.url),
  },
  {
    name: 'loans',
    reads: [MORTGAGES, OWNERS, ORGANISATIONS, RELATIONS, PERSON_LINKS, ORGANISATION_LINKS],
    makes: LOANS,
    rows: { is: 'any number' },
    sql: new URL('loans.sql', import.meta.url),
  },
  {
    name: 'object_values',
    reads: [PROPERTY_VALUES],
    makes: OBJECT_VALUES,
    rows: { is: 'any number' },
    sql: new URL('object-values.sql', import.meta.url),
  },
  {
    name: 'stays',
    reads: [REGISTRATIONS, ADDRESS_LINKS],
    makes: STAYS,
    rows: { is: 'at most as many as', of: REGISTRATIONS },
    sql: new URL('stays.sql', import.meta.url),
  },
  {
    name: 'businesses',
    reads: [ESTABLISHMENTS, ORGANISATIONS, ADDRESS_LINKS, ADDRESSES, PEILDATUM],
    makes: BUSINESSES,
    rows: { is: 'at most as many as', of: ESTABLISHMENTS },
    sql: new URL('businesses.sql', import.meta.url),
  },
  {
    name: 'companies',
    reads: [ORGANISATIONS, OFFICERS, PEILDATUM],
    makes: COMPANIES,
    rows: { is: 'as many as', of: ORGANISATIONS },
    parameters: { directing: DIRECTING },
    sql: new URL('companies.sql', import.meta.url),
  },
  ...holderFactSteps,
  {
    name: 'tenancies',
    reads: [LETTINGS, ADDRESS_LINKS, PEILDATUM],
    makes: TENANCIES,
    rows: { is: 'at most as many as', of: LETTINGS },
    sql: new URL('tenancies.sql', import.meta.url),
  },
  {
    name: 'permits',
    reads: [LETTING_PERMITS, ADDRESS_LINKS],
    makes: PERMITS,
    rows: { is: 'at most as many as', of: LETTING_PERMITS },
    sql: new URL('permits.sql', import.meta.url),
  },
  {
    name: 'notices',
    reads: [OBSERVATIONS, ADDRESS_LINKS],
    makes: NOTICES,
    rows: { is: 'at most as many as', of: OBSERVATIONS },
    parameters: ORIGIN_LIMITS,
    sql: new URL('notices.sql', import.meta.url),
  },
  ...tradeFactSteps,
]
