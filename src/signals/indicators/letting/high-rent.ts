import { HOMES } from '../../../linkage/contract.ts'
import { COMPANIES, OBJECT_VALUES, PERMITS, TENANCIES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { gatesOfLettings } from './letting-gates.ts'
import { LEAST_ASSOCIATION_HOMES } from './letting-limits.ts'

/** HU-07, huur ver boven normaal: rent per m² beside that of private lettings of about the same size nearby. */
export const highRent: Indicator = {
  code: 'HU-07',
  version: '1.0.0',
  family: 'letting',
  stage: 'hypothesis',
  name: { nl: 'Huur ver boven normaal', en: 'Rent far above what is usual' },
  unit: { nl: 'maal de gebruikelijke huur per m²', en: 'times the usual rent per m²' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'De huur per m² is meer dan anderhalf keer die van woningen van ongeveer dezelfde grootte in de buurt.',
    en: 'The rent per m² is more than one and a half times that of homes of about the same size nearby.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de huur verboden hoog is: daarvoor telt het puntenstelsel, en dat is hier niet berekend.',
      en: 'Not that the rent is illegally high: that takes the points system, which is not computed here.',
    },
    {
      nl: 'Niet waarom de huurder dit betaalt: misschien is de woning gemeubileerd of zit er gas en licht in de huur.',
      en: 'Not why the tenant pays this: the home may be furnished, or gas and light may be in the rent.',
    },
    {
      nl: 'Niet dat de huurder iets verkeerd doet: die kan uitgebuit worden.',
      en: 'Not that the tenant does anything wrong: the tenant may be exploited.',
    },
  ],
  limits: {
    greatest_ratio: boardLimit(
      1.5,
      'times the usual rent per m²',
      'Our own choice: the police speak of absurdly high rents and name no number; half as much again is no ordinary difference.',
    ),
    least_peers: boardLimit(20, 'homes', 'Our own choice: a median of fewer homes moves with each one of them.'),
    size_step: boardLimit(
      25,
      'm²',
      'Our own choice: small homes cost more per m², so they are held against small ones.',
    ),
    least_association_homes: LEAST_ASSOCIATION_HOMES,
    least_credible_area: boardLimit(
      10,
      'm²',
      'A home that the register calls smaller than this is far more often an error of measurement than a home.',
    ),
    luxury_ratio: boardLimit(
      1.4,
      'times the usual WOZ value per m²',
      'Our own choice: a home worth this much more per m² is finer than its peers, and may cost more.',
    ),
  },
  threshold: 'greatest_ratio',
  inputs: {
    rent_euros: { of: 'lettings', nl: 'Huur per maand in euro', en: 'Rent per month in euros' },
    let_from: { of: 'lettings', nl: 'Verhuurd sinds', en: 'Let since' },
    floor_area_square_metres: { of: 'bag', nl: 'Oppervlakte in m²', en: 'Floor area in m²' },
    usual_rent_per_square_metre: { of: 'lettings', nl: 'Gebruikelijke huur per m²', en: 'Usual rent per m²' },
    peers: { of: 'lettings', nl: 'Woningen waarmee is vergeleken', en: 'Homes compared with' },
  },
  needs: [
    { register: 'lettings', noOlderThanDays: 400, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
    { register: 'woz', noOlderThanDays: 800, as: 'context' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [TENANCIES, HOMES, COMPANIES, OBJECT_VALUES, PERMITS],
  sql: new URL('high-rent.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'area-doubtful',
      says: {
        nl: 'De oppervlakte in de BAG klopt waarschijnlijk niet, of de woning is nog niet ingemeten.',
        en: 'The floor area in the register is probably wrong, or the home was not measured yet.',
      },
      holds: "floor_area_square_metres < $least_credible_area or object_status like '%niet ingemeten%'",
    },
    {
      code: 'luxury',
      says: {
        nl: 'De woning is per m² ook veel meer waard dan de andere: luxe kost geld.',
        en: 'The home is also worth much more per m² than the others: luxury costs money.',
      },
      holds: 'value_beside_usual >= $luxury_ratio',
    },
    {
      code: 'lodging',
      says: {
        nl: 'De woning wordt met vergunning per kamer of aan toeristen verhuurd, of is bestemd voor logies of zorg: dan zit er meer in de prijs.',
        en: 'The home is let by the room or to tourists with a permit, or is meant for lodging or care: the price then holds more.',
      },
      holds: "lodging_permits > 0 or list_has_any(use_purposes, ['logies', 'gezondheidszorg'])",
    },
    {
      code: 'furnished-or-services',
      says: {
        nl: 'De woning is gemeubileerd, of gas, licht en diensten zitten in de huur.',
        en: 'The home is furnished, or gas, light and services are in the rent.',
      },
      untestedBecause: {
        nl: 'Wat er in de huur zit, staat niet in de opgave van verhuurders.',
        en: 'What the rent holds is not in what landlords report.',
      },
    },
  ],
  baseRate: assumedRates(0.3, 0.985),
  evidence: 'E1 expert',
  gates: {
    ...gatesOfLettings({
      nl: 'Wie een woning voor hennep of handel zoekt, betaalt een absurd hoge huur en vraagt niets.',
      en: 'Who looks for a home for cannabis or dealing pays an absurdly high rent and asks nothing.',
    }),
    dataQuality: {
      outcome: 'failed',
      because: {
        nl: 'Of een woning gemeubileerd of heel luxe is, staat in geen register. Zo is de gewoonste verklaring niet te toetsen.',
        en: 'No register tells whether a home is furnished or luxurious. So the most ordinary explanation cannot be tested.',
      },
    },
  },
  source: {
    nl: 'Politie: signalen van hennepkwekerijen (absurd hoge huur); meldpunten van gemeenten (Wet goed verhuurderschap)',
    en: 'Police: signs of cannabis farms (absurdly high rent); complaint desks of municipalities (Wet goed verhuurderschap)',
  },
}
