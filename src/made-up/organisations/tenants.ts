import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, firstOf, latest, PEILDATUM, yearsAgo } from '../calendar.ts'
import type { Premises } from '../homes/premises.ts'
import type { Branch, Place } from './branch.ts'
import { pickBranch, pickLegalForm } from './branches.ts'
import { businessAddressElsewhere } from './business-address.ts'
import { type BusinessSetting, foundBusiness, foundingDay } from './business-plan.ts'
import { exponential } from './exponential.ts'
import type { Organisation } from './organisation.ts'

/** Shops, offices, workshops, schools and practices that fill the business premises, and those that were there before. */

/** Share of such places that stand empty. */
const VACANT: Readonly<Partial<Record<Place, number>>> = {
  shop: 0.08,
  office: 0.13,
  workshop: 0.1,
  school: 0.04,
  care: 0.04,
}
const VACANT_OTHERWISE = 0.08
/** Most tenants under one roof, and how often there is one more. */
const SHARING: Readonly<Partial<Record<Place, readonly [most: number, chance: number]>>> = {
  office: [3, 0.25],
  workshop: [2, 0.06],
  hall: [2, 0.15],
  care: [3, 0.3],
}
/** m² that a tenant wants for itself. */
const ROOM = 60
const MEMORY = 12
const MEAN_STAY = 8
const LONGEST_STAY = 36
const SETTLER = 0.3
const DISSOLVED = 0.6

/** Who is established in a work place now and who was in the last years, those of now first. */
export function tenantsOf(premises: Premises, place: Place, setting: BusinessSetting): readonly Organisation[] {
  const { random } = setting
  const built = firstOf(premises.building.year)
  const unit = { premises, place, built }
  if (random.chance(VACANT[place] ?? VACANT_OTHERWISE)) return formerTenants(unit, emptySince(setting), setting)
  const [most, chance] = SHARING[place] ?? [1, 0]
  let count = 1
  while (count < most && premises.floorArea > (count + 1) * ROOM && random.chance(chance)) count += 1
  const tenants = Array.from({ length: count }, (_, rank) => tenantNow(unit, rank === 0, setting))
  const since = tenants[0]?.since ?? PEILDATUM
  return [...tenants.map(({ tenant }) => tenant), ...formerTenants(unit, since, setting)]
}

interface Unit {
  readonly premises: Premises
  readonly place: Place
  readonly built: Day
}

function emptySince({ random }: BusinessSetting): Day {
  return dayAfter(PEILDATUM, -1 - Math.round(365 * exponential(1.6, random)))
}

interface Tenant {
  readonly tenant: Organisation
  readonly since: Day
}

/** The first one may be one of those that matter all over the gemeente. */
function tenantNow(unit: Unit, first: boolean, setting: BusinessSetting): Tenant {
  const { random, founder, chains } = setting
  const settler = first && unit.place === 'office' && random.chance(SETTLER) ? founder.settler() : undefined
  if (settler !== undefined) return moveIn(settler, unit, settler.founded, setting)
  const branch = branchFor(unit.place, setting)
  const founded = foundingDay(branch, random)
  const stay = dayAfter(PEILDATUM, -30 - Math.round(365 * exponential(MEAN_STAY, random)))
  const chain = first ? chains.chain(branch, random) : undefined
  const plan = { branch, legalForm: pickLegalForm(branch, unit.place, random), founded }
  return moveIn(chain ?? foundBusiness(plan, setting), unit, stay, setting)
}

/** Never before it was founded, nor before the walls stood. */
function moveIn(tenant: Organisation, { premises, built }: Unit, earliest: Day, { founder }: BusinessSetting): Tenant {
  const since = latest(earliest, built, tenant.founded)
  founder.establish(tenant, { at: premises, from: since })
  return { tenant, since }
}

function branchFor(place: Place, { random, hasDemandFor }: BusinessSetting): Branch {
  for (;;) {
    const branch = pickBranch(place, random)
    if (hasDemandFor(branch)) return branch
  }
}

/** Back in time from the day on which those of now came, until nobody asks any more. */
function formerTenants(unit: Unit, until: Day, setting: BusinessSetting): readonly Organisation[] {
  const { random } = setting
  const tenants: Organisation[] = []
  const oldest = latest(yearsAgo(MEMORY), unit.built)
  let branch: Branch | undefined
  let left = until
  for (;;) {
    left = dayAfter(left, -random.integer(0, 300))
    const came = dayAfter(left, -Math.round(365 * Math.min(LONGEST_STAY, 1 + exponential(MEAN_STAY, random))))
    if (left <= oldest || came < unit.built) return tenants
    branch = branch !== undefined && random.chance(0.3) ? branch : branchFor(unit.place, setting)
    tenants.push(formerTenant({ ...unit, branch }, { came, left }, setting))
    left = came
  }
}

/** It came to its end there, or went on at another address. */
function formerTenant(
  { premises, place, branch }: Unit & { branch: Branch },
  { came, left }: { came: Day; left: Day },
  setting: BusinessSetting,
): Organisation {
  const { random, founder } = setting
  const founded = random.chance(0.75) ? came : dayAfter(came, -random.integer(200, 2_000))
  const plan = { branch, legalForm: pickLegalForm(branch, place, random), founded }
  if (random.chance(DISSOLVED)) {
    const tenant = foundBusiness({ ...plan, ended: left }, setting)
    founder.establish(tenant, { at: premises, from: came, until: left })
    return tenant
  }
  const tenant = foundBusiness({ ...plan, at: undefined }, setting)
  founder.establish(tenant, { at: businessAddressElsewhere(random), from: left })
  founder.establish(tenant, { at: premises, from: came, until: left })
  return tenant
}
