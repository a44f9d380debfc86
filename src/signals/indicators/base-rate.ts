import type { Words } from '../../vocabulary/language.ts'
import type { BaseRate } from '../indicator.ts'

const WODC: Words = {
  nl: 'WODC, Criminele gebouwen: ongeveer 40.000 van de 8 miljoen woningen. Hoe vaak het signaal gelijk heeft, is hier een aanname en niet gemeten.',
  en: 'WODC, Criminele gebouwen: about 40,000 of some 8 million homes. How often the signal is right is an assumption here, and not measured.',
}

/**
 * One in two hundred premises is misused (WODC). How often a sign shows with misuse, and how often it stays away
 * without, is assumed until visits have measured it.
 */
export function assumedRates(sensitivity: number, specificity: number): BaseRate {
  return { rate: 0.005, sensitivity, specificity, source: WODC }
}
