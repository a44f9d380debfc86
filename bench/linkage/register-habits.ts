/** What a register writes of given names. */
type Calling = 'all' | 'first' | 'called' | 'initials'

/** How a register writes persons down. Shares are ours, of the order that desk officers tell; no statistic is behind them. */
export interface Register {
  readonly calls: Readonly<Partial<Record<Calling, number>>>
  /** The surname from birth, or the one that someone goes by. */
  readonly names: 'born-with' | 'goes-by'
  /** Whether it has the surname of a partner in a column of its own. */
  readonly partners: boolean
  readonly birthDates: Readonly<Partial<Record<'day' | 'month' | 'year' | 'none', number>>>
  /** The share of those who moved that stand at the address before. */
  readonly outdated: number
  /** The share of each value with a slip of the keyboard. */
  readonly mistyped: number
  /** The share of surnames in another spelling that sounds the same. */
  readonly respelt: number
  /** The share of prefixes that are left out, or written in the surname. */
  readonly loosePrefixes: number
}

export const REGISTER_NAMES = ['residents', 'land', 'companies', 'lettings', 'permits', 'inspections'] as const
export type RegisterName = (typeof REGISTER_NAMES)[number]

/** How often a grown-up is in each register besides that of the residents. */
export const WEIGHTS: Readonly<Record<Exclude<RegisterName, 'residents'>, number>> = {
  land: 34,
  companies: 14,
  lettings: 24,
  permits: 16,
  inspections: 12,
}

export const REGISTERS: Readonly<Record<RegisterName, Register>> = {
  residents: {
    calls: { all: 1 },
    names: 'born-with',
    partners: true,
    birthDates: { day: 990, month: 6, year: 4 },
    outdated: 0.01,
    mistyped: 0.002,
    respelt: 0.002,
    loosePrefixes: 0,
  },
  land: {
    calls: { all: 95, first: 5 },
    names: 'born-with',
    partners: true,
    birthDates: { day: 99, none: 1 },
    outdated: 0.3,
    mistyped: 0.01,
    respelt: 0.01,
    loosePrefixes: 0.02,
  },
  companies: {
    calls: { all: 75, first: 15, initials: 10 },
    names: 'born-with',
    partners: false,
    birthDates: { day: 98, none: 2 },
    outdated: 0.25,
    mistyped: 0.015,
    respelt: 0.01,
    loosePrefixes: 0.05,
  },
  lettings: {
    calls: { initials: 60, called: 25, first: 15 },
    names: 'goes-by',
    partners: false,
    birthDates: { day: 60, none: 40 },
    outdated: 0.15,
    mistyped: 0.03,
    respelt: 0.02,
    loosePrefixes: 0.1,
  },
  permits: {
    calls: { initials: 70, first: 30 },
    names: 'goes-by',
    partners: false,
    birthDates: { day: 70, none: 30 },
    outdated: 0.1,
    mistyped: 0.02,
    respelt: 0.01,
    loosePrefixes: 0.05,
  },
  inspections: {
    calls: { called: 60, first: 20, initials: 20 },
    names: 'goes-by',
    partners: false,
    birthDates: { day: 55, month: 3, year: 10, none: 32 },
    outdated: 0.02,
    mistyped: 0.05,
    respelt: 0.05,
    loosePrefixes: 0.2,
  },
}
