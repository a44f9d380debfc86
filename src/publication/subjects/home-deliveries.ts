import type { Territory } from '../../vocabulary/area.ts'

/** SQL for the deliveries that figures about homes rest on: addresses, residents and boundaries of buurten. */
export function homeDeliveries(territory: Territory): string {
  const madeUp = territory === 'voorbeeldregio'
  return `
    select distinct delivery_id from addresses where (buurt_code like 'BU9%') = ${madeUp}
    union
    select delivery_id from deliveries where register = 'brp'
    union
    select distinct delivery_id from areas where level = 'buurt' and (code like 'BU9%') = ${madeUp}`
}
