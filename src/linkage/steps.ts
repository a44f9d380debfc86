import type { Step } from '../warehouse/step.ts'
import { homeSteps } from './homes/home-steps.ts'

export const linkageSteps: readonly Step[] = homeSteps
