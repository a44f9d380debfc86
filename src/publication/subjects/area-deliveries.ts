import type { Territory } from '../../vocabulary/area.ts'

/** SQL for the deliveries of registers that name the gemeenten they are about, with the boundaries of a level. */
export function areaDeliveries(registers: readonly string[], level: 'gemeente' | 'buurt') {
  return (territory: Territory): string => {
    const madeUp = territory === 'voorbeeldregio'
    const prefix = level === 'gemeente' ? 'GM' : 'BU'
    return `
    select distinct delivery_id from deliveries
    where register in (${registers.map((register) => `'${register}'`).join(', ')})
      and (scope like '%gemeenten 9%') = ${madeUp}
    union
    select distinct delivery_id from areas where level = '${level}' and (code like '${prefix}9%') = ${madeUp}`
  }
}

/** SQL for the deliveries of a published figure per area of a level, with the boundaries. */
export function figureDeliveries(measures: readonly string[], level: 'gemeente' | 'buurt') {
  return (territory: Territory): string => {
    const madeUp = territory === 'voorbeeldregio'
    const prefix = level === 'gemeente' ? 'GM' : 'BU'
    return `
    select distinct delivery_id from area_figures
    where measure in (${measures.map((measure) => `'${measure}'`).join(', ')})
      and area_code like '${prefix}%' and (area_code like '${prefix}9%') = ${madeUp}
    union
    select distinct delivery_id from areas where level = '${level}' and (code like '${prefix}9%') = ${madeUp}`
  }
}

/** Several of these together. */
export function allDeliveries(...sources: readonly ((territory: Territory) => string)[]) {
  return (territory: Territory): string => sources.map((source) => source(territory)).join('\n    union')
}
