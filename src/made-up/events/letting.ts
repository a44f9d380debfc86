import type { Day } from '../../vocabulary/day.ts'
import type { Numbers } from '../numbers.ts'
import type { Organisation, Party } from '../organisations/organisation.ts'

/** How a home is let, as landlords and letting agents report it. */
export interface Letting {
  readonly number: string
  readonly landlord: Party
  readonly agent: Organisation | undefined
  readonly from: Day
  readonly until: Day | undefined
  /** Euro per month. */
  readonly rent: number | undefined
  readonly payment: 'bank' | 'cash' | 'unknown'
  /** Whether another than the tenant pays. */
  readonly payerDiffers: boolean | undefined
  /** False for what never reaches the delivery: let from hand to hand. */
  readonly reported: boolean
}

/** A letting with a number: by bank, by the tenant, without an agent, reported and still going on unless said otherwise. */
export function letting(
  plan: Pick<Letting, 'landlord' | 'from'> & Partial<Omit<Letting, 'number'>>,
  numbers: Pick<Numbers, 'desk'>,
): Letting {
  return {
    number: numbers.desk('VH'),
    agent: undefined,
    until: undefined,
    rent: undefined,
    payment: 'bank',
    payerDiffers: false,
    reported: true,
    ...plan,
  }
}
