import type { Day } from '../../vocabulary/day.ts'
import { dayBetween, firstOf, latest, toDay, yearOf } from '../calendar.ts'
import type { Party } from '../organisations/organisation.ts'
import { isOrganisation, type Organisation } from '../organisations/organisation.ts'
import { saleDeed, workday } from './deeds.ts'
import { earliestOf, firstSoldOn, HISTORY_BEGAN, type Past } from './earlier-holdings.ts'
import type { Deed } from './estate.ts'
import { firstSeller } from './first-seller.ts'
import type { Merger } from './land-book.ts'

const MERGED = 0.6
const MERGED_BETWEEN: readonly [Day, Day] = [toDay('2007-01-01'), toDay('2019-01-01')]
/** Share of its older homes that an association got by its merger. */
const CAME_ALONG = 0.45

/**
 * How a housing association came to a home: it had it built, long ago or lately, or it got it in a merger, which is one
 * deed for everything that the merged association had.
 */
export function associationDeeds(plan: { owners: readonly Party[]; since: Day }, past: Past): readonly Deed[] {
  const { scene, random, premises } = past
  const [owner] = plan.owners
  const built = firstSoldOn(premises, random)
  if (built !== undefined) {
    const on = workday(latest(built, earliestOf(plan.owners)))
    const from = [firstSeller(premises, on, scene)]
    return [saleDeed({ kind: 'first-sale', on, from, to: plan.owners }, scene.numbers)]
  }
  const merger = owner !== undefined && isOrganisation(owner) ? mergerOf(owner, past) : undefined
  if (merger !== undefined && random.chance(CAME_ALONG)) return [mergerDeed(merger, plan.owners, past)]
  const earliest = latest(firstOf(Math.min(premises.building.year, 2004)), earliestOf(plan.owners))
  const on = workday(dayBetween(earliest, HISTORY_BEGAN, random))
  return [saleDeed({ on, from: [], to: plan.owners }, scene.numbers)]
}

function mergerDeed({ on, from, deedNumber, partNumber }: Merger, to: readonly Party[], { scene }: Past): Deed {
  const plan = { kind: 'merger', on, severalObjects: true, deedNumber, partNumber, from: [from], to } as const
  return saleDeed(plan, scene.numbers)
}

/** Decided once for each association of the gemeente. */
function mergerOf(owner: Organisation, { scene, random }: Past): Merger | undefined {
  const { mergers } = scene.market.book
  if (mergers.has(owner.kvkNumber)) return mergers.get(owner.kvkNumber)
  const on = workday(dayBetween(latest(MERGED_BETWEEN[0], owner.founded), MERGED_BETWEEN[1], random))
  const merger = random.chance(MERGED) && owner.founded < on ? mergedInto(owner, on, scene) : undefined
  mergers.set(owner.kvkNumber, merger)
  return merger
}

function mergedInto(owner: Organisation, on: Day, scene: Past['scene']): Merger {
  const founded = toDay(`${Math.min(1985, yearOf(on) - 20)}-03-01`)
  const from = scene.founder.found({
    legalForm: 'Stichting',
    name: `Woningstichting ${scene.gemeente.name}`,
    sbi: owner.sbi,
    founded,
    ended: on,
    officers: [{ who: scene.outsiders.someone([68, 78]), role: 'bestuurder', from: founded, until: on }],
    at: owner.establishments[0]?.at ?? FORMER_OFFICE,
    lasting: true,
  })
  return { on, from, deedNumber: scene.numbers.kadaster(), partNumber: scene.numbers.kadaster() }
}

const FORMER_OFFICE = { gemeenteNumber: '9999', street: 'Marktplein', number: 1, postcode: '9990AB' }
