import type { Method, MethodIndicator, Methods } from '../contract.ts'
import { COMPARING_METHODS } from './comparing-methods.ts'
import { FIGURE_METHODS } from './figure-methods.ts'
import { FINDING_METHODS } from './finding-methods.ts'
import { PROTECTION_METHODS } from './protection-methods.ts'

/** Every way of working, in the order in which figures meet them. */
const METHODS: readonly Method[] = [...PROTECTION_METHODS, ...FIGURE_METHODS, ...COMPARING_METHODS, ...FINDING_METHODS]

/**
 * `methods.json`: the ways of working of a release with the values that its programs use, and the catalogue of indicators, which
 * comes from whoever publishes: publication itself knows no signals.
 */
export function methodsOf(indicators: readonly MethodIndicator[], notComputed: Methods['notComputed']): Methods {
  return { methods: METHODS, indicators, notComputed }
}
