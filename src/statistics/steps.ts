import type { Step } from '../warehouse/step.ts'
import { homeSteps, residentStep, traitStep } from './homes/home-steps.ts'
import { measuredGemeentenStep } from './measured-gemeenten.ts'
import { moneySteps } from './money/money-steps.ts'
import { organisationSteps } from './organisations/organisation-steps.ts'
import { peopleSteps } from './people/people-steps.ts'
import { policeSteps } from './police/police-steps.ts'
import { objectHolderStep, propertySteps, worthSteps } from './property/property-steps.ts'

export const statisticsSteps: readonly Step[] = [
  measuredGemeentenStep,
  residentStep,
  objectHolderStep,
  traitStep,
  ...worthSteps,
  ...homeSteps,
  ...propertySteps,
  ...policeSteps,
  ...moneySteps,
  ...peopleSteps,
  ...organisationSteps,
]
