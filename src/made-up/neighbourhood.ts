import { PEILDATUM } from './calendar.ts'
import type { Dossier, Tenure } from './dossier.ts'
import { ordinaryEvents } from './events/ordinary-events.ts'
import { ordinaryLettings } from './events/ordinary-lettings.ts'
import { isHome, type Premises } from './homes/premises.ts'
import type { Settlement } from './homes/settlement.ts'
import type { Buurt, Gemeente } from './land/area.ts'
import { ordinaryBusinesses } from './organisations/businesses.ts'
import type { Organisation } from './organisations/organisation.ts'
import { ordinaryHousehold } from './people/household.ts'
import type { Person } from './people/person.ts'
import type { Script, Truth } from './plants/plot.ts'
import type { Part, Staging } from './plants/staging.ts'
import { ordinaryEstate } from './property/estates.ts'
import { ordinaryOwners } from './property/ordinary-owners.ts'
import { tenureOf } from './property/tenure.ts'
import type { Scene } from './scene.ts'
import { aroundOf, createSigns } from './signs/signs.ts'

/** Everything in one buurt: the unit in which the region is made and written, so that memory does not grow with it. */
export interface Neighbourhood extends Settlement {
  readonly gemeente: Gemeente
  readonly buurt: Buurt
  readonly dossiers: readonly Dossier[]
  readonly people: readonly Person[]
  /** Organisations whose registration is to be written now. */
  readonly organisations: readonly Organisation[]
  /** People outside the region who play a part in it for the first time. */
  readonly outsiders: readonly Person[]
  readonly truths: readonly Truth[]
}

/** Gives the places of a buurt their people, owners and companies: ordinary ones, and what is planted among them. */
export function inhabit(settlement: Settlement, staging: Staging, scene: Scene): Neighbourhood {
  const parts = staging.cast(settlement.premises, scene)
  const scripts = new Map([...parts].map(([id, part]) => [id, part.play()]))
  const drafts = settlement.premises.map((premises) => draft(premises, scripts.get(premises.id), scene))
  const businesses = ordinaryBusinesses(
    drafts.map(({ dossier: { premises, residents }, script }) => ({
      premises,
      residents,
      taken: script?.established !== undefined,
    })),
    scene,
  )
  const dossiers = drafts.map(({ dossier, script }) => ({
    ...dossier,
    established: script?.established ?? businesses.get(dossier.premises.id) ?? [],
  }))
  return {
    ...settlement,
    gemeente: scene.gemeente,
    buurt: scene.buurt,
    premises: dossiers.map(({ premises }) => premises),
    dossiers,
    people: dossiers.flatMap(({ residents }) => residents),
    organisations: scene.founder.drain(),
    outsiders: scene.outsiders.drain(),
    truths: tellTruths(dossiers, { parts, scripts, scene }),
  }
}

/** A place with everything but its companies: those come when all residents of the buurt are known. */
function draft(
  original: Premises,
  script: Script | undefined,
  scene: Scene,
): { dossier: Dossier; script: Script | undefined } {
  const premises = script?.premises ?? original
  const tenure: Tenure = script?.tenure ?? (isHome(premises) ? tenureOf(premises, scene.random) : 'business')
  const residents = script?.residents ?? (isHome(premises) ? ordinaryHousehold(premises, scene.people) : [])
  const holding = script?.holding ?? ordinaryOwners({ premises, tenure, residents }, scene)
  const { owners, since } = holding
  const lettings = script?.lettings ?? ordinaryLettings({ premises, tenure, residents, owners, since }, scene)
  const events = ordinaryEvents({ premises, tenure, residents, lettings }, scene)
  const dossier: Dossier = {
    premises,
    tenure,
    residents,
    estate: ordinaryEstate(premises, { tenure, ...holding }, scene),
    lettings,
    established: [],
    permits: [...events.permits, ...(script?.events?.permits ?? [])],
    incidents: [...events.incidents, ...(script?.events?.incidents ?? [])],
    observations: [...events.observations, ...(script?.events?.observations ?? [])],
    reports: [...events.reports, ...(script?.events?.reports ?? [])],
  }
  return { dossier, script }
}

/** A place where nothing was planted and that looks odd all the same. */
const BY_CHANCE = { kind: 'chance', misuse: false, plot: '', hands: [], since: PEILDATUM } as const

function tellTruths(
  dossiers: readonly Dossier[],
  planted: { parts: ReadonlyMap<string, Part>; scripts: ReadonlyMap<string, Script>; scene: Scene },
): Truth[] {
  const { parts, scripts, scene } = planted
  const { founder, gemeente, market } = scene
  const signsOf = createSigns((premises) => market.rent(premises, PEILDATUM))
  const around = aroundOf(dossiers, founder.directed)
  return dossiers.flatMap((dossier): Truth[] => {
    const [part, script] = [parts.get(dossier.premises.id), scripts.get(dossier.premises.id)]
    const raises = signsOf(dossier, around)
    const objectId = dossier.premises.id
    if (part === undefined || script === undefined || script.counts === false)
      return raises.length === 0 ? [] : [{ ...BY_CHANCE, objectId, raises }]
    const plot = `${gemeente.code.slice(2)}-${part.plot}`
    const { kind, misuse } = part.plant
    return [{ objectId, kind, misuse, plot, hands: script.hands ?? [], since: script.since, raises }]
  })
}
