import { ADDRESSES, AREA_FIGURES, AREAS, DELIVERIES } from '../sources/contract.ts'
import type { Table } from '../vocabulary/table.ts'
import type { SubjectDefinition } from './subject-definition.ts'
import { branchesPerBuurt } from './subjects/branches-per-buurt.ts'
import { clearedFarmsPerBuurt } from './subjects/cleared-farms-per-buurt.ts'
import { crimePerBuurt } from './subjects/crime-per-buurt.ts'
import { crimePerGemeente } from './subjects/crime-per-gemeente.ts'
import { directorPropertyPerGemeente } from './subjects/director-property-per-gemeente.ts'
import { drugSuspectsPerGemeente } from './subjects/drug-suspects-per-gemeente.ts'
import { emptyHomesPerBuurt } from './subjects/empty-homes-per-buurt.ts'
import { foundationPropertyPerGemeente } from './subjects/foundation-property-per-gemeente.ts'
import { homeSalesPerGemeente } from './subjects/home-sales-per-gemeente.ts'
import { homeValuesPerGemeente } from './subjects/home-values-per-gemeente.ts'
import { homesPerBuurt } from './subjects/homes-per-buurt.ts'
import { objectsPerBuurt } from './subjects/objects-per-buurt.ts'
import { occupancyPerBuurt } from './subjects/occupancy-per-buurt.ts'
import { offenceAndResidence } from './subjects/offence-and-residence.ts'
import { residentsPerBuurt } from './subjects/residents-per-buurt.ts'
import { sluiceHomesPerBuurt } from './subjects/sluice-homes-per-buurt.ts'
import { suspiciousTransactionsPerGemeente } from './subjects/suspicious-transactions-per-gemeente.ts'
import { unexplainedHomesPerGemeente } from './subjects/unexplained-homes-per-gemeente.ts'
import { unknownOwnersPerBuurt } from './subjects/unknown-owners-per-buurt.ts'

/** Every subject that is published, in the order in which a reader meets them. */
export const SUBJECTS: readonly SubjectDefinition[] = [
  crimePerGemeente,
  crimePerBuurt,
  clearedFarmsPerBuurt,
  drugSuspectsPerGemeente,
  offenceAndResidence,
  suspiciousTransactionsPerGemeente,
  unexplainedHomesPerGemeente,
  emptyHomesPerBuurt,
  occupancyPerBuurt,
  sluiceHomesPerBuurt,
  unknownOwnersPerBuurt,
  directorPropertyPerGemeente,
  foundationPropertyPerGemeente,
  objectsPerBuurt,
  branchesPerBuurt,
  homesPerBuurt,
  residentsPerBuurt,
  homeValuesPerGemeente,
  homeSalesPerGemeente,
]

/** The tables of a warehouse that a release reads: those of its subjects, and what says where they come from. */
export function tablesToRead(subjects: readonly SubjectDefinition[]): readonly Table[] {
  const figures = subjects.flatMap(({ counted, per, amounts }) => [counted, per?.counted, amounts?.table])
  const named = new Map(figures.flatMap((table) => (table === undefined ? [] : [[table.name, table]])))
  return [ADDRESSES, AREAS, AREA_FIGURES, DELIVERIES, ...named.values()]
}
