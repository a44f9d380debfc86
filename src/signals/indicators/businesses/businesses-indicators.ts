import type { Indicator, UncomputedIndicator } from '../../indicator.ts'
import { branchConcentration } from './branch-concentration.ts'
import { businessParkDecay } from './business-park-decay.ts'
import { careCluster } from './care-cluster.ts'
import { failedPermits } from './failed-permits.ts'
import { premisesChurn } from './premises-churn.ts'
import { rapidSwitch } from './rapid-switch.ts'
import { shellShop } from './shell-shop.ts'
import { unknownBusiness } from './unknown-business.ts'

/** Businesses and branches, by code. */
export const BUSINESSES_INDICATORS: readonly Indicator[] = [
  branchConcentration,
  premisesChurn,
  shellShop,
  unknownBusiness,
  rapidSwitch,
  careCluster,
  failedPermits,
  businessParkDecay,
]

export const BUSINESSES_UNCOMPUTED: readonly UncomputedIndicator[] = [
  {
    code: 'BR-06',
    family: 'businesses',
    name: { nl: 'Omzet past niet bij het bedrijf', en: 'Turnover does not fit the business' },
    outcome: 'aggregate-only',
    because: {
      nl: 'Alleen de Belastingdienst kent de omzet. Die rekent zelf, en zegt hier hooguit of overleg zin heeft.',
      en: 'Only the tax authority knows the turnover. It does the sum itself, and at most says here whether talking makes sense.',
    },
    source: {
      nl: 'Verzonnen omzet in nagelstudio’s, kapsalons en belwinkels (NOS); geheimhouding van belastinggegevens',
      en: 'Fictitious turnover in nail studios, hair salons and call shops (NOS); secrecy of tax data',
    },
  },
]
