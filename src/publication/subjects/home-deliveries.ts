import type { Territory } from '../../vocabulary/area.ts'

/**
 * SQL for the deliveries that figures about homes and other objects rest on: addresses, boundaries of buurten, and
 * whatever these registers, by the names of the command, tell of them.
 */
export function objectDeliveries(registers: readonly [string, ...string[]]): (territory: Territory) => string {
  const told = registers.map((register) => `'${register}'`).join(', ')
  return (territory) => {
    const madeUp = territory === 'voorbeeldregio'
    return `
    select distinct delivery_id from addresses where (buurt_code like 'BU9%') = ${madeUp}
    union
    select delivery_id from deliveries where register in (${told})
    union
    select distinct delivery_id from areas where level = 'buurt' and (code like 'BU9%') = ${madeUp}`
  }
}
