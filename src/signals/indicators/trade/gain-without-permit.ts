import { PRICE_INDEX } from '../../facts/fact-tables.ts'
import { RESALES } from '../../facts/trade-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'
import { CHEAP_PURCHASE, JUMP_INPUTS, JUMP_LIMITS } from './jump-explanations.ts'

/** VG-10: a price that jumped as after rebuilding, and no permit to rebuild. It rests on the deeds of VG-03. */
export const gainWithoutPermit: Indicator = {
  code: 'VG-10',
  version: '1.0.0',
  family: 'trade',
  stage: 'trial',
  name: { nl: 'Winst zonder vergunning om te verbouwen', en: 'Gain without a permit to rebuild' },
  unit: { nl: 'maal de prijs, naast de markt', en: 'times the price, beside the market' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Dit adres is binnen een jaar doorverkocht voor veel meer dan de markt steeg, en er is geen vergunning om te verbouwen.',
    en: 'This address was sold on within a year for far more than the market rose, and there is no permit to rebuild.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat er niets is verbouwd: een nieuwe keuken of badkamer mag zonder vergunning.',
      en: 'Not that nothing was rebuilt: a new kitchen or bathroom needs no permit.',
    },
    {
      nl: 'Niet dat zonder vergunning is verbouwd wat een vergunning nodig had.',
      en: 'Not that anything was rebuilt that needed a permit and had none.',
    },
    {
      nl: 'Niets nieuws naast VG-03: beide rusten op dezelfde akten en tellen samen één keer.',
      en: 'Nothing new beside VG-03: both rest on the same deeds and together count once.',
    },
  ],
  limits: JUMP_LIMITS,
  threshold: 'least_growth',
  inputs: JUMP_INPUTS,
  needs: [
    { register: 'brk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'permits', noOlderThanDays: 120, as: 'evidence' },
    { register: 'lettings', noOlderThanDays: 120, as: 'context' },
    { register: 'brp', noOlderThanDays: 62, as: 'context' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [RESALES, PRICE_INDEX],
  sql: new URL('gain-without-permit.sql', import.meta.url),
  innocentExplanations: [
    ...CHEAP_PURCHASE,
    {
      code: 'permit-free-works',
      says: {
        nl: 'Er is opgeknapt of verduurzaamd zonder dat daar een vergunning voor nodig was.',
        en: 'It was done up or made more sustainable in ways that need no permit.',
      },
      untestedBecause: {
        nl: 'Energielabels zijn hier niet geleverd, en vergunningvrij werk staat in geen register.',
        en: 'Energy labels are not delivered here, and works that need no permit are in no register.',
      },
    },
  ],
  baseRate: assumedRates(0.08, 0.997),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'being-measured',
      because: {
        nl: 'Of een prijssprong zonder vergunning vaker misbruik is dan een met vergunning, moet nog blijken.',
        en: 'Whether a price jump without a permit is misuse more often than one with a permit remains to be seen.',
      },
    },
  },
  source: {
    nl: 'Ondermijningsbus, vastgoedfraude: "grondig verbouwd" als verklaring van een prijs',
    en: 'Ondermijningsbus, property fraud: "thoroughly rebuilt" as the reason for a price',
  },
}
