import type { LettingChain } from '../../casework/contract.ts'
import { useWords } from './language.ts'

/** Someone in the chain by role, who that is as far as may be told, and what is known of the part in it. */
export interface ChainNode {
  readonly role: string
  readonly who: string
  readonly note: string
}

/** The chain in words, from who pays to who owns. */
export function useChainNodes(chain: LettingChain): readonly ChainNode[] {
  const { t } = useWords()
  const named = (number: string | null, kind: LettingChain['landlord']) => {
    if (number !== null) return t('chain.organisation', { number })
    return t(kind === 'person' ? 'chain.person' : 'chain.unknown')
  }
  const ownerNote = t(`chain.ownerNote.${chain.ownerPart}`)
  const [payer, payerKind] =
    chain.payerDiffers === true
      ? (['chain.roles.otherPayer', 'unknown'] as const)
      : (['chain.roles.tenant', 'person'] as const)
  const owns = chain.ownerIsLandlord === true
  const landlord = {
    role: t(owns ? 'chain.roles.landlordOwner' : 'chain.roles.landlord'),
    who: named(chain.landlordKvkNumber, chain.landlord),
    note: owns ? ownerNote : '',
  }
  return [
    { role: t(payer), who: named(null, payerKind), note: t(`chain.pays.${chain.payment}`) },
    ...(chain.agentKvkNumber === null
      ? []
      : [{ role: t('chain.roles.agent'), who: named(chain.agentKvkNumber, 'organisation'), note: '' }]),
    landlord,
    ...(owns ? [] : [{ role: t('chain.roles.owner'), who: t('chain.unknown'), note: ownerNote }]),
  ]
}
