/**
 * Values that municipalities enter because the BAG has no way to say "unknown". Seen in: the national extract
 * (Amsterdam, 1005 and 1 m²) and the Doesburg extract of 2020-09-15 (9999). Valid for every state since 2011.
 */
export const PLACEHOLDER_BUILDING_YEARS: readonly number[] = [1005, 9999]

/** In square metres. */
export const PLACEHOLDER_FLOOR_AREA = 1
