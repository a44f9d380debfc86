import type { Gate } from '../../indicator.ts'

/** An area can stand in for who lives there. So nothing of it may come down on an address. */
export const STAYS_WITH_THE_AREA: Gate = {
  outcome: 'being-measured',
  because: {
    nl: 'Een gebied kan samenhangen met wie er wonen. Daarom komt dit nooit bij een adres terecht, en wordt gemeten of het steeds dezelfde wijken treft.',
    en: 'An area can go together with who lives there. So this never comes down on an address, and it is measured whether it always hits the same districts.',
  },
}

export const COUNTED_PER_AREA: Gate = {
  outcome: 'passed',
  because: {
    nl: 'Het zijn aantallen per gebied: er worden geen personen en geen adressen beoordeeld.',
    en: 'These are counts per area: no persons and no addresses are judged.',
  },
}
