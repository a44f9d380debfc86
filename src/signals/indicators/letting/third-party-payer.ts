import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, PERMITS, STAYS, TENANCIES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { gatesOfLettings } from './letting-gates.ts'
import { LEAST_ASSOCIATION_HOMES, YOUNG_ADULT_DAYS } from './letting-limits.ts'

/** HU-02, een ander betaalt de huur: for two months or more somebody else than the tenant pays. */
export const thirdPartyPayer: Indicator = {
  code: 'HU-02',
  version: '1.0.0',
  family: 'letting',
  stage: 'trial',
  name: { nl: 'Een ander betaalt de huur', en: 'Somebody else pays the rent' },
  unit: { nl: 'dagen', en: 'days' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'In de laatste twaalf maanden betaalde twee maanden of langer een ander dan de huurder de huur.',
    en: 'In the last twelve months somebody else than the tenant paid the rent for two months or longer.',
  },
  doesNotSay: [
    {
      nl: 'Niet wie er betaalt: dat is hier niet bekend.',
      en: 'Not who pays: that is not known here.',
    },
    {
      nl: 'Niet dat de huurder voor een ander is voorgeschoven. Ouders, werkgevers, bewindvoerders en uitkeringsinstanties betalen vaak de huur van een ander.',
      en: 'Not that the tenant stands in for someone. Parents, employers, guardians and benefit offices often pay the rent of another.',
    },
  ],
  limits: {
    least_days: boardLimit(
      61,
      'days',
      'Two months, as in the advice of the CCV to landlords; once may be a mistake or a favour.',
    ),
    window_days: boardLimit(365, 'days', 'Twelve months: what ended before says nothing about the letting of today.'),
    young_adult_days: YOUNG_ADULT_DAYS,
    least_association_homes: LEAST_ASSOCIATION_HOMES,
  },
  threshold: 'least_days',
  inputs: {
    paid_days: { of: 'lettings', nl: 'Dagen waarvan een ander de huur betaalde', en: 'Days of which another paid' },
  },
  needs: [
    { register: 'lettings', noOlderThanDays: 400, as: 'evidence' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [TENANCIES, COMPANIES, HOMES, STAYS, PERMITS],
  sql: new URL('third-party-payer.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'parents',
      says: {
        nl: 'Er is een vergunning voor kamers, of allen die er staan ingeschreven zijn jonger dan 27: ouders betalen.',
        en: 'There is a permit to let rooms, or all who are registered are younger than 27: parents pay.',
      },
      holds: 'room_permits > 0 or (registered > 0 and young = registered)',
    },
    {
      code: 'employer',
      says: {
        nl: 'De huur komt per bank bij een bureau, en niemand staat er ingeschreven: een werkgever die iemand tijdelijk huisvest.',
        en: 'The rent comes through the bank to an agent, and nobody is registered: an employer who houses someone for a while.',
      },
      holds: 'through_bank_and_agent and registered = 0',
    },
    {
      code: 'housing-association',
      says: {
        nl: 'De verhuurder is een woningcorporatie: die kent haar huurders, en vaak betaalt een bewindvoerder, een instelling of de gemeente.',
        en: 'The landlord is a housing association: it knows its tenants, and often a guardian, an institution or the municipality pays.',
      },
      holds: 'by_association',
    },
    {
      code: 'care-or-lodging',
      says: {
        nl: 'Het adres is bestemd voor zorg of logies.',
        en: 'The address is meant for care or lodging.',
      },
      holds: "list_has_any(use_purposes, ['gezondheidszorg', 'logies'])",
    },
    {
      code: 'guardian-or-benefit-office',
      says: {
        nl: 'Een bewindvoerder of de gemeente betaalt de huur.',
        en: 'A guardian or the municipality pays the rent.',
      },
      untestedBecause: {
        nl: 'Wie onder bewind staat of een uitkering krijgt, mag hier niet binnenkomen.',
        en: 'Who has a guardian or a benefit must not enter here.',
      },
    },
  ],
  baseRate: assumedRates(0.4, 0.96),
  evidence: 'E1 expert',
  gates: gatesOfLettings(
    {
      nl: 'Wie een woning voor misdaad huurt, zet een ander op het contract en betaalt zelf.',
      en: 'Who rents a home for crime puts another on the contract and pays himself.',
    },
    {
      outcome: 'being-measured',
      because: {
        nl: 'Wie weinig heeft, wordt vaker geholpen met de huur. Gemeten wordt of dit signaal hen vaker treft zonder dat er iets is.',
        en: 'Who has little is helped with the rent more often. It is being measured whether this signal meets them more often for nothing.',
      },
    },
  ),
  source: {
    nl: 'CCV, aandachtspunten voor verhuurders: de betaler is een ander dan de huurder',
    en: 'CCV, points of attention for landlords: the payer is another than the tenant',
  },
}
