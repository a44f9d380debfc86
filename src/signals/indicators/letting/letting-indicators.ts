import type { Indicator } from '../../indicator.ts'
import { agentCluster } from './agent-cluster.ts'
import { cashRent } from './cash-rent.ts'
import { highRent } from './high-rent.ts'
import { missingPermit } from './missing-permit.ts'
import { tenantChurn } from './tenant-churn.ts'
import { thirdPartyPayer } from './third-party-payer.ts'

export { LETTING_UNCOMPUTED } from './letting-uncomputed.ts'

/** HU: how homes are let, and by whom. */
export const LETTING_INDICATORS: readonly Indicator[] = [
  cashRent,
  thirdPartyPayer,
  agentCluster,
  tenantChurn,
  highRent,
  missingPermit,
]
