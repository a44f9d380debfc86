import type { Indicator, UncomputedIndicator } from '../../indicator.ts'
import { belowValue } from './below-value.ts'
import { cancelledPurchases } from './cancelled-purchases.ts'
import { frequentResale } from './frequent-resale.ts'
import { gainWithoutPermit } from './gain-without-permit.ts'
import { idleBuyer } from './idle-buyer.ts'
import { passedOnPurchase } from './passed-on-purchase.ts'
import { priceJump } from './price-jump.ts'
import { returnSale } from './return-sale.ts'
import { serialFinalBuyer } from './serial-final-buyer.ts'
import { unusualPrice } from './unusual-price.ts'

export const TRADE_INDICATORS: readonly Indicator[] = [
  frequentResale,
  passedOnPurchase,
  priceJump,
  unusualPrice,
  returnSale,
  serialFinalBuyer,
  cancelledPurchases,
  belowValue,
  gainWithoutPermit,
  idleBuyer,
]

export const TRADE_UNCOMPUTED: readonly UncomputedIndicator[] = [
  {
    code: 'VG-09',
    family: 'trade',
    name: { nl: 'Opvallende tussenpersoon bij akten', en: 'Conspicuous intermediary of deeds' },
    outcome: 'no-data',
    because: {
      nl: 'Geen geleverd register noemt de makelaar of notaris van een akte, dus valt niet te tellen via wie opvallende akten gaan.',
      en: 'No delivered register names the agent or notary of a deed, so it cannot be counted through whom conspicuous deeds go.',
    },
    source: {
      nl: 'Literatuur over de rol van makelaars en notarissen bij vastgoedfraude; FIU-Nederland, facilitators',
      en: 'Literature on the role of agents and notaries in property fraud; FIU-Nederland, facilitators',
    },
  },
]
