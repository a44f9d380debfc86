import type { Step } from '../../../warehouse/step.ts'
import { LETTING_CHAINS, SIGNALS } from '../../contract.ts'
import { OWNERS, TENANCIES } from '../../facts/fact-tables.ts'
import { AGENT_HOMES } from './agent-tables.ts'

/** Made after the signals: the road of the rent from payer to owner, and who on it may have been harmed. */
export const lettingChainSteps: readonly Step[] = [
  {
    name: 'letting_chains',
    reads: [TENANCIES, OWNERS, AGENT_HOMES, SIGNALS],
    makes: LETTING_CHAINS,
    rows: { is: 'at most as many as', of: TENANCIES },
    sql: new URL('letting-chains.sql', import.meta.url),
  },
]
