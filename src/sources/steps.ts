import type { Table } from '../vocabulary/table.ts'
import type { Delivery } from '../warehouse/delivery.ts'
import { REJECTED_RECORDS } from '../warehouse/rejects.ts'
import type { Step } from '../warehouse/step.ts'
import { addressSteps } from './addresses-bag/address-steps.ts'
import { areaSteps } from './areas/area-steps.ts'
import { deliverySteps } from './deliveries/delivery-steps.ts'
import { enforcementSteps } from './enforcement/enforcement-steps.ts'
import { figureSteps } from './figures-cbs/figure-steps.ts'
import { statisticsSourceSteps } from './for-statistics/statistics-source-steps.ts'
import { inspectionSteps } from './inspections/inspection-steps.ts'
import { organisationSteps } from './organisations-kvk/organisation-steps.ts'
import { ownershipSteps } from './ownership-brk/ownership-steps.ts'
import { personSteps } from './persons/person-steps.ts'
import { READERS } from './readers.ts'
import { registrationSteps } from './residents-brp/registration-steps.ts'
import { propertyValueSteps } from './values-woz/property-value-steps.ts'

/** The tables that deliveries consist of. */
export const delivered: readonly Table[] = [REJECTED_RECORDS, ...READERS.flatMap((reader) => reader.delivered)]

/** Areas come before addresses, which are placed in them, and before figures, whose names they resolve. */
export function sourceSteps(deliveries: readonly Delivery[]): readonly Step[] {
  return [
    ...deliverySteps(deliveries),
    ...areaSteps,
    ...addressSteps,
    ...figureSteps,
    ...registrationSteps,
    ...inspectionSteps,
    ...organisationSteps,
    ...ownershipSteps,
    ...personSteps,
    ...propertyValueSteps,
    ...enforcementSteps,
    ...statisticsSourceSteps,
  ]
}
