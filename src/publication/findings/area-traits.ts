import type { Words } from '../../vocabulary/language.ts'
import { RELEASE_POLICY } from '../release-policy.ts'
import type { AreaCounts } from './area-counts.ts'

/** Something in which areas can be alike. */
export interface AreaTrait {
  readonly name: Words
  /** Undefined where it is not known. */
  readonly of: (counts: AreaCounts) => number | undefined
}

/**
 * What areas are compared on: how many people and homes, how close together, and what stands there. Nothing about who the
 * people are: no income, no origin, nor anything that stands for those. Sizes differ by times and not by steps, so of a size the
 * logarithm is compared.
 */
export const AREA_TRAITS: readonly AreaTrait[] = [
  {
    name: { nl: 'inwoners', en: 'residents' },
    of: ({ residents }) => logarithm(residents),
  },
  {
    name: { nl: 'woningen', en: 'homes' },
    of: ({ homes }) => logarithm(homes),
  },
  {
    name: { nl: 'oppervlakte', en: 'surface' },
    of: ({ squareKilometres }) => logarithm(squareKilometres),
  },
  {
    name: { nl: 'inwoners per km²', en: 'residents per km²' },
    of: ({ residents, squareKilometres }) =>
      residents === undefined || squareKilometres === undefined ? undefined : logarithm(residents / squareKilometres),
  },
  {
    name: { nl: 'inwoners per woning', en: 'residents per home' },
    of: ({ residents, homes }) => share(residents, homes),
  },
  {
    name: { nl: 'deel van de panden dat geen woning is', en: 'share of the premises that are no homes' },
    of: ({ objectsOfOtherUse, objects }) => share(objectsOfOtherUse, objects),
  },
  {
    name: { nl: 'deel van de woningen van voor 1945', en: 'share of the homes that were built before 1945' },
    of: ({ homesBefore1945, homes }) => share(homesBefore1945, homes),
  },
  {
    name: { nl: 'deel van de woningen van 1990 of later', en: 'share of the homes that were built in 1990 or later' },
    of: ({ homesSince1990, homes }) => share(homesSince1990, homes),
  },
]

function logarithm(size: number | undefined): number | undefined {
  return size === undefined || size <= 0 ? undefined : Math.log(size)
}

/** As every ratio of a release: of counts that are large enough, and not otherwise. */
function share(part: number | undefined, whole: number | undefined): number | undefined {
  if (part === undefined || whole === undefined || whole < RELEASE_POLICY.minimumDenominator.value) return undefined
  return part / whole
}
