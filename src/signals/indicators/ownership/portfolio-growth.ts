import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, DEEDS, OWNERS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { DEVELOPER, HOUSING_ASSOCIATION, INSTITUTION, LEAST_OWN_STAFF, LEAST_STAFF } from './known-holders.ts'
import { gatesOfHolders } from './ownership-gates.ts'
import { BUILDINGS, LAND_REGISTER, UNGER } from './ownership-needs.ts'

/** EI-02: an organisation that holds far more objects than a year before. */
export const portfolioGrowth: Indicator = {
  code: 'EI-02',
  version: '1.0.0',
  family: 'ownership',
  stage: 'trial',
  name: { nl: 'Snel meer panden in bezit', en: 'Fast growth of what is owned' },
  unit: { nl: 'objecten erbij', en: 'objects more' },
  subject: 'organisation',
  reaches: 'owned',
  says: {
    nl: 'Deze organisatie heeft veel meer panden dan een jaar geleden, en groeit harder dan bijna alle andere eigenaren.',
    en: 'This organisation owns many more objects than a year ago, and grows faster than nearly all other owners.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat het geld voor de panden een verkeerde herkomst heeft: dat staat in geen van deze registers.',
      en: 'Not that the money for them came from anything wrong: none of these registers tells that.',
    },
    {
      nl: 'Niet dat groeien ongewoon is voor een bedrijf: beleggers kopen vaak veel tegelijk.',
      en: 'Not that growth is unusual for a business: investors often buy many at once.',
    },
  ],
  limits: {
    least_growth: boardLimit(
      5,
      'objects',
      'Our own choice: one building of four apartments bought at once stays below it.',
    ),
    least_rank: boardLimit(
      0.99,
      'share of all organisations that own anything',
      'The study names growth beside that of others; the highest hundredth is our own choice.',
    ),
    window_days: boardLimit(365, 'days', 'A year, so that every season is in it once.'),
    new_building_years: boardLimit(
      1,
      'years',
      'What was built in the year of the transfer or the year before has had no owner but its builder.',
    ),
    established_days: boardLimit(1096, 'days', 'Our own choice: three years of accounts can be asked for.'),
    least_own_staff: LEAST_OWN_STAFF,
    least_staff: LEAST_STAFF,
  },
  threshold: 'least_growth',
  inputs: {
    objects_now: { of: 'brk', nl: 'Objecten in bezit nu', en: 'Objects owned now' },
    objects_before: { of: 'brk', nl: 'Objecten in bezit een jaar eerder', en: 'Objects owned a year before' },
    objects_not_bought: {
      of: 'brk',
      nl: 'Erbij gekomen door fusie, erfenis of van een verwante partij',
      en: 'Gained by merger, inheritance or from a related party',
    },
    objects_newly_built: { of: 'bag', nl: 'Erbij gekomen als nieuwbouw', en: 'Gained newly built' },
    last_gained_on: { of: 'brk', nl: 'Laatste erbij gekomen op', en: 'Last one gained on' },
  },
  needs: [LAND_REGISTER, { register: 'kvk', noOlderThanDays: 180, as: 'context' }, BUILDINGS],
  reads: [OWNERS, DEEDS, COMPANIES, HOMES],
  sql: new URL('portfolio-growth.sql', import.meta.url),
  innocentExplanations: [
    HOUSING_ASSOCIATION,
    INSTITUTION,
    DEVELOPER,
    {
      code: 'established-landlord',
      says: {
        nl: 'Verhuren is het werk van deze organisatie. Zij had al jaren bestaan en heeft mensen in dienst.',
        en: 'Letting is the work of this organisation. It had existed for years and has employees.',
      },
      holds:
        "sbi_code like '68%' and employees >= $least_own_staff and founded_on <= first_gained_on - $established_days",
    },
    {
      code: 'not-bought',
      says: {
        nl: 'De panden kwamen erbij door een fusie, een erfenis of binnen de eigen groep, en zijn niet op de markt gekocht.',
        en: 'The objects came by a merger, an inheritance or within its own group, and were not bought on the market.',
      },
      holds: 'value - objects_not_bought < $least_growth',
    },
    {
      code: 'newly-built',
      says: {
        nl: 'Het zijn nieuwe woningen, in een keer van de bouwer gekocht.',
        en: 'These are new homes, bought from the builder at once.',
      },
      holds: 'value - objects_newly_built < $least_growth',
    },
  ],
  baseRate: assumedRates(0.15, 0.995),
  evidence: 'E2 literature',
  gates: gatesOfHolders({
    nl: 'Wie snel veel verdient met misdaad, belegt dat vaak snel in panden.',
    en: 'Who earns much fast by crime often invests it fast in property.',
  }),
  source: UNGER,
}
