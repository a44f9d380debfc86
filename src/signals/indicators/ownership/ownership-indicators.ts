import type { Indicator, UncomputedIndicator } from '../../indicator.ts'
import { massAddress } from './mass-address.ts'
import { paperDirector } from './paper-director.ts'
import { permitSlide } from './permit-slide.ts'
import { portfolioGrowth } from './portfolio-growth.ts'
import { professionalDirector } from './professional-director.ts'
import { shortLivedCompany } from './short-lived-company.ts'
import { soleDirectorFoundation } from './sole-director-foundation.ts'
import { unclearOwnership } from './unclear-ownership.ts'
import { unknownOwner } from './unknown-owner.ts'
import { unrelatedActivity } from './unrelated-activity.ts'

export const OWNERSHIP_INDICATORS: readonly Indicator[] = [
  portfolioGrowth,
  soleDirectorFoundation,
  professionalDirector,
  shortLivedCompany,
  unclearOwnership,
  unrelatedActivity,
  paperDirector,
  unknownOwner,
  massAddress,
  permitSlide,
]

export const OWNERSHIP_UNCOMPUTED: readonly UncomputedIndicator[] = [
  {
    code: 'EI-01',
    family: 'ownership',
    name: { nl: 'Onverklaarbaar woningbezit', en: 'Unexplained home ownership' },
    outcome: 'aggregate-only',
    because: {
      nl: 'Wat iemand kan betalen volgt uit inkomen en vermogen. Die gegevens komen hier niet binnen; alleen cijfers per gebied van het CBS mogen worden gelezen.',
      en: 'What somebody can pay follows from income and wealth. Those data do not enter here; only figures per area of Statistics Netherlands may be read.',
    },
    source: {
      nl: 'Zicht op Ondermijning: onverklaarbaar woningbezit',
      en: 'Zicht op Ondermijning: unexplained home ownership',
    },
  },
  {
    code: 'EI-09',
    family: 'ownership',
    name: { nl: 'Antecedenten', en: 'Antecedents' },
    outcome: 'refused',
    because: {
      nl: 'Strafrechtelijke gegevens over personen horen niet in deze berekening. Een bevoegde instantie kan in een Bibob-onderzoek of via de politie antwoord geven.',
      en: 'Criminal records of persons do not belong in this computation. A competent body may answer in a Bibob inquiry or by way of the police.',
    },
    source: { nl: 'Wet Bibob, artikel 3', en: 'Bibob act, article 3' },
  },
]
