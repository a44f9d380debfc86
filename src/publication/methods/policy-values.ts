import type { Words } from '../../vocabulary/language.ts'
import type { MethodValue } from '../contract.ts'
import { FINDINGS_POLICY } from '../findings/findings-policy.ts'
import { type PolicyValue, RELEASE_POLICY } from '../release-policy.ts'

const POLICY = { ...RELEASE_POLICY, ...FINDINGS_POLICY }

type PolicyName = keyof typeof POLICY

/** What a reader is told of a value, beside what the policy itself says in English. */
interface ValueWords {
  readonly name: Words
  readonly unit: string
  readonly reason: string
}

/** A value of the policies without words does not compile. */
const WORDS: Readonly<Record<PolicyName, ValueWords>> = {
  minimumDenominator: {
    name: { nl: 'Kleinste aantal waardoor we delen', en: 'Smallest count that we divide by' },
    unit: 'eenheden in het afgeronde aantal waardoor wordt gedeeld',
    reason:
      'Het CBS geeft percentages bij inkomens pas vanaf 100 mensen of huishoudens. Daaronder verschuift alleen al de afronding een verhouding te veel.',
  },
  mostYearsBetween: {
    name: { nl: 'Meeste jaren tussen teller en noemer', en: 'Most years between a count and what it is divided by' },
    unit: 'jaren tussen een aantal en het aantal waardoor het wordt gedeeld',
    reason:
      'Eigen keuze: een bevolking verandert ongeveer 1 % per jaar. Is het een ander jaar, dan staat dat bij het cijfer.',
  },
  mostCorrected: {
    name: { nl: 'Meeste cellen bij een correctie', en: 'Most cells in a correction' },
    unit: 'deel van de cellen dat anders is dan in de vorige publicatie',
    reason:
      'Een correctie raakt weinig cellen. Van een tabel die helemaal opnieuw is gemaakt, weet niemand welke aantallen toevallig gelijk bleven.',
  },
  smallestSensitive: {
    name: { nl: 'Kleinste aantal dat we tonen', en: 'Smallest count that is shown' },
    unit: 'eenheden in een afgerond aantal van een gevoelig onderwerp',
    reason:
      'Daaronder tonen we het aantal niet: dat er in een klein gebied iets is gebeurd, zegt dan al veel. De afronding beschermt ook al.',
  },
  mostByChance: {
    name: { nl: 'Grootste kans op een vondst die er niet is', en: 'Largest chance of a find that is not there' },
    unit: 'kans dat er op een kaart een gebied wordt gevonden terwijl er niets bijzonders is',
    reason: 'De gewone grens van één op de twintig, voor alle gebieden van een kaart samen.',
  },
  mostSimilar: {
    name: { nl: 'Aantal gelijkende gebieden', en: 'Number of similar areas' },
    unit: 'gebieden die het meest lijken',
    reason: 'Eigen keuze: genoeg om te zien of een gebied opvalt, en weinig genoeg om te lezen.',
  },
  fewestTraits: {
    name: { nl: 'Minste kenmerken om te vergelijken', en: 'Fewest traits to compare on' },
    unit: 'kenmerken die van beide gebieden bekend moeten zijn',
    reason: 'Eigen keuze: op één of twee kenmerken lijkt bijna elk gebied wel op een ander.',
  },
}

/** Values of the policies as a page of methods shows them, as the programs read them. */
export function policyValues(...names: readonly PolicyName[]): MethodValue[] {
  return names.map((name) => {
    const { value, unit, owner, reason, validFrom }: PolicyValue = POLICY[name]
    const words = WORDS[name]
    return {
      name: words.name,
      value,
      unit: { nl: words.unit, en: unit },
      reason: { nl: words.reason, en: reason },
      owner,
      validFrom,
    }
  })
}
