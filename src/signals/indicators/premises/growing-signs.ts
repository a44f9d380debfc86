import { BUSINESSES, NOTICES, OWNERS, PERMITS, STAYS } from '../../facts/fact-tables.ts'
import type { Indicator, InnocentExplanation, Limit } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, LAWFUL_IN_PARTNERSHIP } from '../gates.ts'

const LIMITS = {
  least_signs: boardLimit(2, 'signs', 'One sign is mostly something else; two of different kind and origin are rare.'),
  window_days: boardLimit(730, 'days', 'Two years, the window in which signals may stack. Our own choice.'),
  works_days: boardLimit(365, 'days', 'A rebuilding with a permit mostly lasts a year at most. Our own choice.'),
} satisfies Record<string, Limit>

const INNOCENT: readonly [InnocentExplanation, ...InnocentExplanation[]] = [
  {
    code: 'warm-equipment',
    says: {
      nl: 'Alleen gezoem en warmte: die komen samen van een warmtepomp, sauna, aquarium of server.',
      en: 'Only humming and warmth: these come together from a heat pump, sauna, aquarium or server.',
    },
    holds: "list_has_all(['heat-or-melted-snow', 'humming'], signs)",
  },
  {
    code: 'trade-that-smells',
    says: {
      nl: 'Er zit een bedrijf dat ruikt, zoemt, warm is of ramen afschermt, zoals een keuken, wasserij, kapper of fabriek.',
      en: 'There is a business that smells, hums, is warm or screens its windows, such as a kitchen, laundry, hairdresser or factory.',
    },
    holds:
      "smelly_trade and list_has_all(['chemical-smell', 'heat-or-melted-snow', 'humming', 'taped-windows'], signs)",
  },
  {
    code: 'rebuilding',
    says: {
      nl: 'Er werd met een vergunning verbouwd: dat geeft afgeplakte ramen, gezoem en een geur van verf.',
      en: 'There was rebuilding with a permit: that gives taped windows, humming and a smell of paint.',
    },
    holds: "with_works and list_has_all(['chemical-smell', 'humming', 'taped-windows'], signs)",
  },
  {
    code: 'new-owner-or-residents',
    says: {
      nl: 'Na de laatste melding kwam er een andere eigenaar, of wonen er andere mensen.',
      en: 'After the last notice another owner came, or other people live there.',
    },
    holds: 'new_owner or new_residents',
  },
  {
    code: 'tolerated-use',
    says: {
      nl: 'Iemand rookt wiet of heeft een paar planten voor zichzelf, of er zit een coffeeshop: dat wordt gedoogd.',
      en: 'Someone smokes cannabis or keeps a few plants for own use, or there is a coffee shop: that is tolerated.',
    },
    untestedBecause: {
      nl: 'Eigen gebruik staat in geen register, en de lijst van gedoogde coffeeshops is hier niet geleverd.',
      en: 'Own use is in no register, and the list of tolerated coffee shops is not delivered here.',
    },
  },
  {
    code: 'warm-home-with-more-signs',
    says: {
      nl: 'Een warmtepomp of sauna, en iets anders dat er niets mee te maken heeft.',
      en: 'A heat pump or sauna, and something else that has nothing to do with it.',
    },
    untestedBecause: {
      nl: 'Wie welk apparaat heeft, en hoeveel stroom een huis gebruikt, staat in geen register hier.',
      en: 'No register here tells who has which appliance, or how much power a home uses.',
    },
  },
]

/** LO-01: two or more signs of a cannabis farm or drugs lab that go back to different notices. */
export const growingSigns: Indicator = {
  code: 'LO-01',
  version: '1.0.0',
  family: 'premises',
  stage: 'pilot',
  name: { nl: 'Verschillende tekenen van een kwekerij of lab', en: 'Different signs of a cannabis farm or drugs lab' },
  unit: { nl: 'losse tekenen', en: 'independent signs' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Mensen die niet van elkaar wisten, merkten op dit adres verschillende dingen op die bij een kwekerij of lab horen.',
    en: 'At this address, people who did not know of each other noticed different things that go with a cannabis farm or lab.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat er iets verboden is: gezoem, warmte en geur hebben meestal een gewone oorzaak.',
      en: 'Not that anything forbidden is there: humming, warmth and smell mostly have an ordinary cause.',
    },
    {
      nl: 'Niet dat bewoner of eigenaar ervan weet.',
      en: 'Not that resident or owner knows of it.',
    },
    {
      nl: 'Niet dat de melders gelijk hebben, of dat zij echt los van elkaar keken.',
      en: 'Not that those who told are right, or really looked independently.',
    },
  ],
  limits: LIMITS,
  threshold: 'least_signs',
  inputs: {
    different_signs: { of: 'observations', nl: 'Verschillende tekenen', en: 'Different signs' },
    origins: { of: 'observations', nl: 'Meldingen die los van elkaar staan', en: 'Notices independent of each other' },
    first_noticed: { of: 'observations', nl: 'Eerste keer opgemerkt op', en: 'First noticed on' },
    last_noticed: { of: 'observations', nl: 'Laatste keer opgemerkt op', en: 'Last noticed on' },
  },
  needs: [
    { register: 'observations', noOlderThanDays: 62, as: 'evidence' },
    { register: 'brk', noOlderThanDays: 93, as: 'context' },
    { register: 'brp', noOlderThanDays: 93, as: 'context' },
    { register: 'kvk', noOlderThanDays: 93, as: 'context' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [NOTICES, BUSINESSES, PERMITS, OWNERS, STAYS],
  sql: new URL('growing-signs.sql', import.meta.url),
  innocentExplanations: INNOCENT,
  baseRate: assumedRates(0.3, 0.996),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_IN_PARTNERSHIP,
    noProxy: ABOUT_A_THING,
    dataQuality: {
      outcome: 'being-measured',
      because: {
        nl: 'Meldingen kunnen fout of vals zijn. Daarom telt een actie tegen één adres één keer, net als wat dezelfde bron vaker vertelt, en tellen afgekeurde meldingen niet.',
        en: 'Notices can be wrong or false. So a campaign against one address counts once, as does what one source tells more often, and notices judged bad do not count.',
      },
    },
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Lampen, afzuiging en afgetapte stroom geven precies deze tekenen; politie en netbeheerders zoeken er zelf naar.',
        en: 'Lamps, fans and tapped power give just these signs; police and grid operators look for them too.',
      },
    },
  },
  source: {
    nl: 'Lijst van tekenen die gemeenten en Meld Misdaad Anoniem aan bewoners geven (onder meer Nederweert24)',
    en: 'List of signs that municipalities and Meld Misdaad Anoniem give to residents (among others Nederweert24)',
  },
}
