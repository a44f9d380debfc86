import type { Limit } from '../indicator.ts'

const BOARD = { owner: 'indicator board', validFrom: '2026-01-01' } as const

/** What a search keeps to when its asker says nothing else. */
export const NETWORK_LIMITS = {
  hubNeighbours: {
    ...BOARD,
    value: 50,
    unit: 'neighbours by one kind of link',
    reason: 'Usual in graph practice: by a large landlord, a bank or a trust office everyone is tied to everyone.',
  },
  mostHops: {
    ...BOARD,
    value: 6,
    unit: 'links',
    reason: 'Our own choice: an object, its owner, a holding, a person, a holding, an owner, an object.',
  },
  mostPaths: {
    ...BOARD,
    value: 10,
    unit: 'paths',
    reason: 'Our own choice: what a person reads. The answer says when there are more.',
  },
  depth: {
    ...BOARD,
    value: 2,
    unit: 'links',
    reason: 'Our own choice: of three and more, practice reports more than anyone reviews.',
  },
} as const satisfies Readonly<Record<string, Limit>>
