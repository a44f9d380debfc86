import type { PolicyValue } from '../release-policy.ts'

const BOARD = { owner: 'publication board', validFrom: '2026-01-01' } as const

/** What is read from published figures beside the figures themselves keeps to these. */
export const FINDINGS_POLICY = {
  mostByChance: {
    ...BOARD,
    value: 0.05,
    unit: 'chance that any area of a map is found where nothing is',
    reason: 'The usual limit of one in twenty, for all areas of a map together.',
  },
  mostSimilar: {
    ...BOARD,
    value: 5,
    unit: 'areas that are most alike',
    reason: 'Our own choice: enough to see whether an area stands out, few enough to read.',
  },
  fewestTraits: {
    ...BOARD,
    value: 3,
    unit: 'traits that two areas must both have to be compared',
    reason: 'Our own choice: on one or two traits almost any area is like some other.',
  },
} as const satisfies Readonly<Record<string, PolicyValue>>
