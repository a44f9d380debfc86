import { dayBetween, yearsAgo } from '../calendar.ts'
import { businessAddressElsewhere } from './business-address.ts'
import { foundWithBoard, type Setting } from './cast-houses.ts'
import { foundCompany } from './company.ts'
import type { Party } from './organisation.ts'

/** Landlords with several homes, those with the most first: funds, companies with a holding above them, and people. */
export function foundLandlords(count: number, setting: Setting): readonly Party[] {
  return Array.from({ length: count }, (_, rank) => {
    if (rank < 2) return foundFund(setting)
    return setting.random.chance(shareOfCompanies(rank / count)) ? foundLettingCompany(setting) : someone(setting)
  })
}

/** The greater, the more often a company: five in six of the greatest, one in three of the smallest. */
function shareOfCompanies(rank: number): number {
  return 0.83 - rank / 2
}

function someone({ outsiders }: Setting): Party {
  return outsiders.someone([38, 82])
}

function foundFund(setting: Setting): Party {
  const { random } = setting
  return foundWithBoard(
    {
      sbi: ['68203'],
      founded: dayBetween(yearsAgo(30), yearsAgo(15), random),
      at: businessAddressElsewhere(random),
      staff: random.integer(8, 60),
      lasting: true,
    },
    { legalForm: 'Besloten Vennootschap', directors: 2, supervisors: 2 },
    setting,
  )
}

function foundLettingCompany(setting: Setting): Party {
  const { random, outsiders } = setting
  const owner = outsiders.someone([44, 74])
  return foundCompany(
    {
      sbi: ['68203', ...(random.chance(0.3) ? ['68204'] : [])],
      founded: dayBetween(yearsAgo(22), yearsAgo(3), random),
      owner,
      at: businessAddressElsewhere(random),
      holdingAt: random.chance(0.75) ? businessAddressElsewhere(random) : undefined,
      staff: random.integer(0, 4),
      lasting: true,
    },
    setting,
  ).company
}
