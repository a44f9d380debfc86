import { type Day } from '../../vocabulary/day.ts'
import type { Premises } from '../homes/premises.ts'
import type { Numbers } from '../numbers.ts'
import type { Elsewhere } from '../people/person.ts'
import type { Random } from '../random.ts'
import { branchOf, pickStaff } from './branches.ts'
import { businessAddressElsewhere } from './business-address.ts'
import { createDirectorships } from './directorships.ts'
import {
  type Establishment,
  isOrganisation,
  type LegalForm,
  type Officer,
  type Organisation,
  type Party,
} from './organisation.ts'
import { inventTradeName, statutoryName } from './organisation-names.ts'

export interface Founding {
  readonly legalForm: LegalForm
  /** The statutory name; one that suits the branch when left out. */
  readonly name?: string
  /** SBI codes, the main activity first; each has a row in the table of branches. */
  readonly sbi: readonly string[]
  readonly founded: Day
  readonly ended?: Day | undefined
  readonly staff?: number
  readonly officers?: readonly Officer[]
  /** Its main establishment, outside the region when none is ever given; of a Vereniging van Eigenaars only where its post goes. */
  readonly at?: Premises | Elsewhere | undefined
  /** Written only when its gemeente is done: more may be added until then. */
  readonly lasting?: boolean
  /** Looks for an office in the gemeente; one outside the region if none is found. Only for a lasting one. */
  readonly settles?: boolean
}

/** Founds organisations, and remembers those whose registration is still to be written. */
export interface Founder {
  found(plan: Founding): Organisation
  appoint(organisation: Organisation, officer: Officer): void
  /** Its first establishment is the main one. */
  establish(
    organisation: Organisation,
    place: { at: Premises | Elsewhere; sbi?: readonly string[]; from: Day; until?: Day },
  ): Establishment
  /** Organisations of which someone is director now, as far as founded with `lasting`. */
  directed(who: Party): readonly Organisation[]
  /** The next one that looks for an office; it is up to the caller to establish it. */
  settler(): Organisation | undefined
  /** Those that were founded since the last call, without the lasting ones. */
  drain(): readonly Organisation[]
  /** The lasting ones, at the end of a gemeente; after that nothing is known of them. */
  drainLasting(): readonly Organisation[]
}

/** The lists of an organisation that grow while it is founded. */
interface Growing {
  readonly officers: Officer[]
  readonly establishments: Establishment[]
}

export function createFounder(random: Random, numbers: Numbers): Founder {
  const growing = new WeakMap<Organisation, Growing & { readonly lasts: boolean }>()
  const directorships = createDirectorships()
  const fresh: Organisation[] = []
  const lasting: Organisation[] = []
  const settlers: Organisation[] = []
  const growingOf = (organisation: Organisation) => {
    const found = growing.get(organisation)
    if (found === undefined) throw new RangeError('This founder did not found that organisation')
    return found
  }
  const appoint: Founder['appoint'] = (organisation, officer) => {
    const { officers, lasts } = growingOf(organisation)
    officers.push(officer)
    if (lasts) directorships.add(organisation, officer)
  }
  const establish: Founder['establish'] = (
    organisation,
    { at, sbi = organisation.sbi, from, until = organisation.ended },
  ) => {
    const { establishments } = growingOf(organisation)
    const main = establishments.length === 0
    const establishment = { number: numbers.establishment(), at, main, sbi, from, until }
    establishments.push(establishment)
    return establishment
  }
  /** Nobody is registered without an address: who has none here has one outside the region. */
  const handOut = (organisations: Organisation[]) => {
    for (const organisation of organisations)
      if (organisation.establishments.length === 0 && organisation.legalForm !== 'Vereniging van Eigenaars')
        establish(organisation, { at: businessAddressElsewhere(random), from: organisation.founded })
    return organisations.splice(0)
  }
  return {
    appoint,
    establish,
    found(plan) {
      const parts: Growing = { officers: [], establishments: [] }
      const organisation = { ...newcomer(plan, random, numbers), ...parts }
      const lasts = plan.lasting === true
      growing.set(organisation, { ...parts, lasts })
      ;(lasts ? lasting : fresh).push(organisation)
      for (const officer of plan.officers ?? []) appoint(organisation, officer)
      if (plan.at !== undefined && plan.legalForm !== 'Vereniging van Eigenaars')
        establish(organisation, { at: plan.at, from: plan.founded })
      if (plan.settles === true) settlers.push(organisation)
      return organisation
    },
    directed: directorships.of,
    settler: () => settlers.shift(),
    drain: () => handOut(fresh),
    drainLasting() {
      settlers.length = 0
      directorships.forget()
      return handOut(lasting)
    },
  }
}

type Newcomer = Omit<Organisation, keyof Growing>

function newcomer(plan: Founding, random: Random, numbers: Numbers): Newcomer {
  const { legalForm, sbi, founded, ended, at } = plan
  const [activity = '94997'] = sbi
  const tradeName = plan.name ?? inventTradeName(activity, ownerNameOf(plan), random)
  const name = plan.name ?? statutoryName(tradeName, legalForm, random)
  return {
    kvkNumber: numbers.kvk(),
    rsin: legalForm === 'Eenmanszaak' ? undefined : numbers.rsin(),
    legalForm,
    name,
    tradeNames: tradeNamesOf({ name, tradeName, legalForm, activity }, random),
    sbi,
    founded,
    ended,
    staff: plan.staff ?? pickStaff(branchOf(activity), random),
    post: legalForm === 'Vereniging van Eigenaars' ? at : undefined,
  }
}

function ownerNameOf({ officers = [] }: Founding) {
  const owner = officers.find(({ who }) => !isOrganisation(who))?.who
  return owner === undefined || isOrganisation(owner) ? undefined : owner.name
}

/** Its own name first; now and then a second one for another kind of work. A Vereniging van Eigenaars trades not. */
function tradeNamesOf(
  known: { name: string; tradeName: string; legalForm: LegalForm; activity: string },
  random: Random,
): readonly string[] {
  if (known.legalForm === 'Vereniging van Eigenaars') return []
  const second = random.chance(0.12) ? [inventTradeName(known.activity, undefined, random)] : []
  const short = known.tradeName !== known.name && random.chance(0.35) ? [known.tradeName] : []
  return [...new Set([known.name, ...short, ...second])]
}
