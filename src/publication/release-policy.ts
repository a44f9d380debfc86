/** What a release keeps to. Whoever changes a value gives it an owner, a reason and a first day. */
export interface PolicyValue {
  readonly value: number
  readonly unit: string
  readonly owner: string
  readonly reason: string
  readonly validFrom: string
}

const BOARD = { owner: 'publication board', validFrom: '2026-01-01' } as const

/** These are public. What must stay secret, the key and the p of the p % rule, is in the secrets file. */
export const RELEASE_POLICY = {
  minimumDenominator: {
    ...BOARD,
    value: 100,
    unit: 'units in the rounded denominator',
    reason:
      'CBS gives percentages of incomes from 100 persons or households on; below it rounding alone moves a rate too far.',
  },
  mostYearsBetween: {
    ...BOARD,
    value: 2,
    unit: 'years between a count and its denominator',
    reason: 'Our own choice: a population moves about 1 % a year; of other years a remark is shown.',
  },
  mostCorrected: {
    ...BOARD,
    value: 0.1,
    unit: 'share of the cells whose count changed since the release before',
    reason:
      'A correction is known to touch few cells; of a table made anew nobody knows which counts stayed by chance.',
  },
  smallestSensitive: {
    ...BOARD,
    value: 10,
    unit: 'units in a rounded count of a sensitive subject',
    reason:
      'Below it the count is not shown: that anything happened at all in a small area is telling. Rounding protects already.',
  },
} as const satisfies Readonly<Record<string, PolicyValue>>
