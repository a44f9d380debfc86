import type { Tenure } from '../dossier.ts'
import type { HomeForm, Premises } from '../homes/premises.ts'
import type { Random } from '../random.ts'

type Weights = Readonly<Partial<Record<Tenure, number>>>

/** After the shape of the housing stock of CBS: 57 % owned, 29 % of a housing association, 14 % let by others. */
const TENURES: Readonly<Record<HomeForm, Weights>> = {
  terraced: { owned: 62, social: 32, private: 6 },
  'semi-detached': { owned: 83, social: 10, private: 7 },
  detached: { owned: 92, social: 1, private: 7 },
  'walk-up': { owned: 42, social: 33, private: 25 },
  'above-shop': { owned: 40, social: 12, private: 48 },
  flat: { owned: 39, social: 42, private: 19 },
  'care-home': { social: 75, private: 25 },
  farm: { owned: 95, private: 5 },
  houseboat: { owned: 95, private: 5 },
  caravan: { owned: 55, social: 35, private: 10 },
}

/** How a place is held; flats and walk-ups are let more often, workplaces are business. */
export function tenureOf({ form }: Premises, random: Random): Tenure {
  return isHomeForm(form) ? random.weighted(TENURES[form]) : 'business'
}

function isHomeForm(form: Premises['form']): form is HomeForm {
  return form in TENURES
}
