import type { Words } from '../vocabulary/language.ts'
import type { Table } from '../vocabulary/table.ts'

/**
 * An indicator is a definition; a signal is one outcome of it for one subject. Everything that a lawyer,
 * a neighbour or a supervisor must be able to ask about it is part of the definition.
 */
export interface Indicator {
  /** Code in the catalogue of indicators, `BW-02`. */
  readonly code: string
  readonly version: string
  readonly family: Family
  readonly stage: LifeStage
  readonly name: Words
  readonly unit: Words
  readonly subject: SubjectKind
  /** How a signal on an organisation or a branch comes to an address; `itself` for a signal on an address. */
  readonly reaches: Reach
  readonly says: Words
  readonly doesNotSay: readonly [Words, ...Words[]]
  /** Limits by name; SQL refers to them as `$name`. No limit is a constant in SQL, and none is there for nothing. */
  readonly limits: Readonly<Record<string, Limit>>
  /** Name of the limit that the value is held against. */
  readonly threshold: string
  /** What each input of a signal is called, and whose it is; the SQL selects a column of that name. */
  readonly inputs: Readonly<Record<string, Input>>
  /** The registers it rests on, and how old they may be. */
  readonly needs: readonly [Need, ...Need[]]
  /** The tables that its SQL reads, beside `peildatum`. */
  readonly reads: readonly Table[]
  /**
   * Beside this file: one row per subject that crosses the limit, with `subject_id`, `value`, `happened_on` (the last
   * day that it rests on), `evidence` (the records, as texts like `deed 123`), the inputs, and what the innocent
   * explanations ask.
   */
  readonly sql: URL
  readonly innocentExplanations: readonly [InnocentExplanation, ...InnocentExplanation[]]
  readonly baseRate: BaseRate
  readonly evidence: EvidenceLevel
  /** Whether this may be asked of these data at all, in five steps. A mature indicator has passed all. */
  readonly gates: Gates
  /** Where the definition comes from. */
  readonly source: Words
}

export type Family = 'trade' | 'financing' | 'ownership' | 'letting' | 'occupancy' | 'businesses' | 'premises'

/**
 * Life cycle of an indicator. A hypothesis is computed and shown and never stacks; from trial on it stacks; only a
 * mature one may create work; a withdrawn one makes no signals.
 */
export type LifeStage = 'hypothesis' | 'trial' | 'pilot' | 'mature' | 'withdrawn'

export type SubjectKind = 'address' | 'area' | 'organisation' | 'branch'

/**
 * `itself`: the subject is the address. `owned`: what the organisation owns now. `managed`: what it lets as an agent now;
 * `let`: what it lets as landlord now. `established`: where it has a vestiging; of a branch in an area the premises of
 * its vestigingen. `nothing`: it stays with its subject.
 */
export type Reach = 'itself' | 'owned' | 'let' | 'managed' | 'established' | 'nothing'

/** A number that decides, with who answers for it and why it is what it is. */
export interface Limit {
  readonly value: number
  readonly unit: string
  readonly owner: string
  readonly reason: string
  readonly validFrom: string
}

/** An input as a reader sees it. */
export interface Input extends Words {
  /** The register that tells it. */
  readonly of: Register
}

/** The registers by the name that the command reads them under. */
export type Register =
  | 'bag'
  | 'brp'
  | 'brk'
  | 'kvk'
  | 'woz'
  | 'lettings'
  | 'permits'
  | 'police'
  | 'fiu'
  | 'inspections'
  | 'observations'
  | 'areas'
  | 'cbs'

export interface Need {
  readonly register: Register
  /** Days that its newest state may lie before the peildatum; an older one greys the indicator. */
  readonly noOlderThanDays: number
  /** Evidence counts as a source in a stack; context (where it is, how large) does not. */
  readonly as: 'evidence' | 'context'
}

/** Tested before a signal may stack. Without `holds` the data to test it are not there, and it says why. */
export interface InnocentExplanation {
  readonly code: string
  readonly says: Words
  /** SQL condition over the columns that the indicator's own SQL selects. */
  readonly holds?: string
  readonly untestedBecause?: Words
}

/** What anyone must know before believing a signal: how rare misuse is, and how often such a sign is wrong. */
export interface BaseRate {
  /** Share of premises that are misused. */
  readonly rate: number
  readonly sensitivity: number
  readonly specificity: number
  readonly source: Words
}

export type EvidenceLevel = 'E0 assumption' | 'E1 expert' | 'E2 literature' | 'E3 pilot hit rate' | 'E4 mature'

/**
 * The five steps by which a variable is tried before a profile may use it (Algoritmekader, toetsen geschiktheid van
 * variabelen): may we, is it no stand-in for something forbidden, are the data good enough, is there a link in figures,
 * and is there a link in substance.
 */
export interface Gates {
  readonly lawful: Gate
  readonly noProxy: Gate
  readonly dataQuality: Gate
  readonly linkInFigures: Gate
  readonly linkInSubstance: Gate
}

/** What is still being measured is what a trial and a pilot are for; who failed one is a hypothesis at most. */
export interface Gate {
  readonly outcome: 'passed' | 'being-measured' | 'failed'
  readonly because: Words
}

/** An entry of the catalogue that is not computed here, and why. */
export interface UncomputedIndicator {
  readonly code: string
  readonly family: Family
  readonly name: Words
  /** `aggregate-only`: figures of an area may be read, never of an address. `refused`: must not enter. `no-data`: no register tells it. `as-stack`: it is what the signals of an address come to. */
  readonly outcome: 'aggregate-only' | 'refused' | 'no-data' | 'as-stack'
  readonly because: Words
  readonly source: Words
}
