import { dayBetween, yearsAgo } from '../calendar.ts'
import { businessAddressElsewhere } from './business-address.ts'
import { foundWithBoard, type Setting } from './cast-houses.ts'
import type { Organisation } from './organisation.ts'

const COUNT = 5

/** A handful of made-up banks, the greatest first: one of them is owned by its members, the others by nobody we know. */
export function foundBanks(setting: Setting): readonly Organisation[] {
  return Array.from({ length: COUNT }, (_, rank) => foundBank(rank === 1, setting))
}

function foundBank(mutual: boolean, setting: Setting): Organisation {
  const { random } = setting
  return foundWithBoard(
    {
      sbi: [mutual ? '64191' : '6419'],
      founded: dayBetween(yearsAgo(30), yearsAgo(22), random),
      at: businessAddressElsewhere(random),
      staff: random.integer(300, 9_000),
      lasting: true,
    },
    { legalForm: mutual ? 'Coöperatie' : 'Naamloze Vennootschap', directors: 3, supervisors: 3 },
    setting,
  )
}
