import { HOMES } from '../../../linkage/contract.ts'
import { TENANCIES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { gatesOfLettings } from './letting-gates.ts'

/**
 * HU-01, contante huur. It stands on the home where the cash was paid, and not on all that its agent lets: the owners
 * of the other homes have nothing to do with it. Whether an agent has too many is HU-05.
 */
export const cashRent: Indicator = {
  code: 'HU-01',
  version: '1.0.0',
  family: 'letting',
  stage: 'trial',
  name: { nl: 'Huur contant betaald', en: 'Rent paid in cash' },
  unit: { nl: 'deel van de verhuurde dagen', en: 'share of the days let' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'In de laatste twaalf maanden is de huur van deze woning geheel of deels contant betaald.',
    en: 'In the last twelve months the rent of this home was paid in cash, wholly or in part.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat het geld uit misdaad komt: contant betalen mag.',
      en: 'Not that the money comes from crime: paying in cash is allowed.',
    },
    {
      nl: 'Niet dat de eigenaar ervan weet: een bureau kan contant geld aannemen en het per bank doorbetalen.',
      en: 'Not that the owner knows: an agent can take cash and pass it on through the bank.',
    },
    {
      nl: 'Niet hoeveel er contant is betaald: bekend is alleen hoe lang.',
      en: 'Not how much was paid in cash: only for how long is known.',
    },
  ],
  limits: {
    greatest_share: boardLimit(
      0.05,
      'share of the days let',
      'Our own choice, one twentieth: the CCV advises landlords to take no cash at all, and a day or two may be a slip of the pen.',
    ),
    window_days: boardLimit(365, 'days', 'Twelve months: old cash says nothing about the letting of today.'),
    one_off_days: boardLimit(92, 'days', 'Our own choice: a quarter is what a new tenant may need to open an account.'),
  },
  threshold: 'greatest_share',
  inputs: {
    let_days: { of: 'lettings', nl: 'Dagen verhuurd waarvan de betaling bekend is', en: 'Days let with known payment' },
    cash_days: { of: 'lettings', nl: 'Waarvan contant betaald', en: 'Of these, paid in cash' },
    cash_rent_euros: { of: 'lettings', nl: 'Huur per maand in euro', en: 'Rent per month in euros' },
  },
  needs: [
    { register: 'lettings', noOlderThanDays: 400, as: 'evidence' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
  ],
  reads: [TENANCIES, HOMES],
  sql: new URL('cash-rent.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'among-people',
      says: {
        nl: 'Een particulier verhuurt zelf, zonder bureau, aan iemand die er staat ingeschreven. Zo ging het vroeger overal.',
        en: 'A private person lets without an agent, to someone who is registered there. It once was usual everywhere.',
      },
      holds: 'people_among_themselves and resident_count > 0',
    },
    {
      code: 'one-off',
      says: {
        nl: 'Het duurde kort: een huurder die nog geen bankrekening had.',
        en: 'It did not last: a tenant who had no bank account yet.',
      },
      holds: 'cash_days <= $one_off_days',
    },
    {
      code: 'no-account',
      says: {
        nl: 'De huurder kan geen bankrekening krijgen.',
        en: 'The tenant cannot get a bank account.',
      },
      untestedBecause: {
        nl: 'Geen register vertelt wie een bankrekening heeft, en dat hoort ook niet.',
        en: 'No register tells who has a bank account, nor should one.',
      },
    },
  ],
  baseRate: assumedRates(0.3, 0.99),
  evidence: 'E1 expert',
  gates: gatesOfLettings({
    nl: 'Wie met misdaad verdient, heeft contant geld en kan het in huur kwijt zonder spoor bij een bank.',
    en: 'Who earns by crime has cash, and can spend it on rent without a trace at a bank.',
  }),
  source: {
    nl: 'CCV, aandachtspunten voor verhuurders (geen contant geld aannemen); Rotterdamse aanpak van verhuurbureaus',
    en: 'CCV, points of attention for landlords (take no cash); the Rotterdam approach to letting agents',
  },
}
