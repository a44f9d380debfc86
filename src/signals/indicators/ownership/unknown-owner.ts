import { KADASTER_ORGANISATIONS, RELATIONS } from '../../../sources/contract.ts'
import { BUSINESSES, OWNERS, STAYS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { gatesOfHolders } from './ownership-gates.ts'
import { LAND_REGISTER } from './ownership-needs.ts'

/** EI-10: nobody to be found behind a title. */
export const unknownOwner: Indicator = {
  code: 'EI-10',
  version: '1.0.0',
  family: 'ownership',
  stage: 'trial',
  name: { nl: 'Onbekende eigenaar', en: 'Unknown owner' },
  unit: { nl: 'eigenaren die niet te vinden zijn', en: 'owners who cannot be found' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Van dit pand is een eigenaar niet te vinden: niet genoemd, niet in het Handelsregister, of al meer dan twee jaar overleden.',
    en: 'An owner of this object cannot be found: not named, not in the Handelsregister, or dead for more than two years.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat het pand van niemand is: erfgenamen zijn eigenaar, ook als dat nog niet is ingeschreven.',
      en: 'Not that nobody owns it: heirs are owners, also while that is not registered yet.',
    },
    {
      nl: 'Niet dat iemand zich verbergt: namen en nummers in oude akten zijn soms niet te koppelen.',
      en: 'Not that anybody hides: names and numbers in old deeds can sometimes not be linked.',
    },
  ],
  limits: {
    least_holders: boardLimit(
      1,
      'owners',
      'One owner who cannot be found is enough to stop any decision about a building.',
    ),
    estate_days: boardLimit(
      1826,
      'days',
      'Our own choice, five years: dividing an estate often takes two, and a dispute over it longer.',
    ),
    deceased_days: boardLimit(730, 'days', 'Two years: most estates are divided by then. Our own choice.'),
  },
  threshold: 'least_holders',
  inputs: {
    unnamed_holders: { of: 'brk', nl: 'Eigenaren zonder naam', en: 'Owners without a name' },
    unregistered_holders: {
      of: 'kvk',
      nl: 'Organisaties die niet in het Handelsregister te vinden zijn',
      en: 'Organisations not found in the Handelsregister',
    },
    deceased_holders: { of: 'brp', nl: 'Eigenaren die al lang zijn overleden', en: 'Owners long dead' },
    known_holders: { of: 'brk', nl: 'Andere eigenaren, die wel bekend zijn', en: 'Other owners, who are known' },
  },
  needs: [
    LAND_REGISTER,
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [OWNERS, STAYS, BUSINESSES, RELATIONS, KADASTER_ORGANISATIONS],
  sql: new URL('unknown-owner.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'known-co-owner',
      says: {
        nl: 'Er is ook een eigenaar die wel bekend is, bijvoorbeeld de partner van wie overleed.',
        en: 'There is also an owner who is known, for instance the partner of who died.',
      },
      holds: 'known_holders > 0',
    },
    {
      code: 'heirs-known',
      says: {
        nl: 'Wie overleed heeft een partner of kinderen die in leven zijn: de erfenis is nog niet verdeeld.',
        en: 'Who died has a living partner or children: the estate is not divided yet.',
      },
      holds: 'value = deceased_with_heirs',
    },
    {
      code: 'estate-at-rest',
      says: {
        nl: 'De eigenaar overleed minder dan vijf jaar geleden, en sindsdien is er niemand komen wonen of werken.',
        en: 'The owner died less than five years ago, and nobody has come to live or work there since.',
      },
      holds: 'value = estates_at_rest',
    },
    {
      code: 'not-in-the-register-by-nature',
      says: {
        nl: 'De organisatie is een kerk, een overheid of komt uit het buitenland: die staat vaak niet in het Handelsregister.',
        en: 'The organisation is a church, a public body or from abroad: these are often not in the Handelsregister.',
      },
      holds: 'value = unregistered_by_nature',
    },
    {
      code: 'heirs-elsewhere',
      says: {
        nl: 'Er zijn erfgenamen buiten deze gemeente, of een notaris is nog bezig.',
        en: 'There are heirs outside this municipality, or a notary is still at work.',
      },
      untestedBecause: {
        nl: 'Het boedelregister en de BRP van andere gemeenten worden niet geleverd.',
        en: 'The register of estates and the BRP of other municipalities are not delivered.',
      },
    },
  ],
  baseRate: assumedRates(0.05, 0.998),
  evidence: 'E2 literature',
  gates: gatesOfHolders({
    nl: 'Wie niet te vinden is, kan niet worden aangesproken op wat er in een pand gebeurt.',
    en: 'Who cannot be found cannot be held to what happens in a building.',
  }),
  source: {
    nl: 'Zicht op Ondermijning: onbekende eigenaren',
    en: 'Zicht op Ondermijning: unknown owners',
  },
}
