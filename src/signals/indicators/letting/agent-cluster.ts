import { AGENT_TEST } from '../../chains/letting/agent-steps.ts'
import { AGENT_FINDINGS } from '../../chains/letting/agent-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, LAWFUL_IN_PARTNERSHIP } from '../gates.ts'
import { TOLD_BY_AGENTS } from './letting-gates.ts'

/**
 * HU-05, bureau met veel bevindingen: an exact test of each letting agent against all others in the same kinds of
 * buurten. What a finding is stands with `agent_facts` and `agent_homes`.
 */
export const agentCluster: Indicator = {
  code: 'HU-05',
  version: '1.0.0',
  family: 'letting',
  stage: 'pilot',
  name: { nl: 'Bureau met meer bevindingen dan toeval', en: 'Agent with more findings than chance brings' },
  unit: { nl: 'gecorrigeerde kans op toeval', en: 'corrected chance of coincidence' },
  subject: 'organisation',
  reaches: 'managed',
  says: {
    nl: 'Bij de woningen die dit bureau nu verhuurt zijn meer bevindingen dan bij andere bureaus in hetzelfde soort buurten. Een bevinding is een woning waar twee registers los van elkaar iets vertellen, of waar een controle misbruik vond.',
    en: 'The homes that this agent lets now have more findings than those of other agents in the same kinds of areas. A finding is a home of which two registers tell something independently, or where a visit found misuse.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat het bureau ervan weet: het kan zelf misleid zijn.',
      en: 'Not that the agent knows: it may have been deceived itself.',
    },
    {
      nl: 'Niet dat de eigenaren iets verkeerd doen: zij zijn vaak benadeeld.',
      en: 'Not that the owners do anything wrong: often they are harmed.',
    },
    {
      nl: 'Niet dat er bij elke woning van dit bureau iets is: de meeste zijn gewoon verhuurd.',
      en: 'Not that something is wrong at each home of this agent: most are let as they should be.',
    },
    {
      nl: 'Niet hoe groot de kans op misbruik is: alleen dat toeval dit aantal slecht verklaart.',
      en: 'Not how likely misuse is: only that coincidence explains this number badly.',
    },
  ],
  limits: {
    greatest_chance: boardLimit(
      AGENT_TEST.greatestChance,
      'q-value',
      'Of a hundred agents that this points at, at most one may be there by coincidence (Benjamini and Hochberg 1995).',
    ),
    least_managed: boardLimit(
      AGENT_TEST.leastManaged,
      'homes',
      'Our own choice: with fewer homes, one finding more or less decides everything.',
    ),
  },
  threshold: 'greatest_chance',
  inputs: {
    managed: { of: 'lettings', nl: 'Woningen die het bureau nu verhuurt', en: 'Homes that the agent lets now' },
    findings: { of: 'lettings', nl: 'Daarvan met een bevinding', en: 'Of these, with a finding' },
    expected: {
      of: 'lettings',
      nl: 'Bevindingen bij evenveel woningen van andere bureaus in zulke buurten',
      en: 'Findings at as many homes of other agents in such areas',
    },
    landlords: { of: 'lettings', nl: 'Verschillende verhuurders van die woningen', en: 'Different landlords of those' },
  },
  needs: [
    { register: 'lettings', noOlderThanDays: 400, as: 'evidence' },
    { register: 'observations', noOlderThanDays: 120, as: 'evidence' },
    { register: 'brp', noOlderThanDays: 62, as: 'evidence' },
    { register: 'police', noOlderThanDays: 400, as: 'context' },
    { register: 'inspections', noOlderThanDays: 400, as: 'context' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [AGENT_FINDINGS],
  sql: new URL('agent-cluster.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'weak-area',
      says: {
        nl: 'Het bureau werkt in buurten waar overal meer wordt gemeld. Naast andere bureaus in zulke buurten valt het niet op.',
        en: 'The agent works in areas where more is reported everywhere. Beside other agents in such areas it does not stand out.',
      },
      holds: 'q_value >= $greatest_chance',
    },
    {
      code: 'one-landlord',
      says: {
        nl: 'Alle bevindingen zijn bij woningen van één verhuurder: dan gaat het om die verhuurder en niet om het bureau.',
        en: 'All findings are at homes of one landlord: then it is about that landlord and not about the agent.',
      },
      holds: 'findings > 1 and landlords = 1',
    },
    {
      code: 'hard-to-house',
      says: {
        nl: 'Het bureau verhuurt aan mensen die nergens anders terecht kunnen.',
        en: 'The agent lets to people whom nobody else houses.',
      },
      untestedBecause: {
        nl: 'Aan wie een bureau verhuurt, staat in geen register en mag hier niet binnenkomen.',
        en: 'To whom an agent lets is in no register, and must not enter here.',
      },
    },
  ],
  baseRate: assumedRates(0.4, 0.997),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_IN_PARTNERSHIP,
    noProxy: ABOUT_A_THING,
    dataQuality: TOLD_BY_AGENTS,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Bureaus die criminelen huisvesten nemen contant geld aan, schermen de huurder af en laten niemand inschrijven.',
        en: 'Agents who house criminals take cash, screen off the tenant and let nobody register.',
      },
    },
  },
  source: {
    nl: 'Rotterdamse aanpak van verhuurbureaus; exacte toets van Fisher (1935) per soort buurt (Gart 1970)',
    en: "The Rotterdam approach to letting agents; Fisher's exact test (1935) by kind of area (Gart 1970)",
  },
}
