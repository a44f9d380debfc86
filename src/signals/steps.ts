import type { Step } from '../warehouse/step.ts'
import { areaFactSteps, areaSignSteps } from './areas/area-steps.ts'
import { branchSteps } from './branches/branch-steps.ts'
import { agentSteps } from './chains/letting/agent-steps.ts'
import { lettingChainSteps } from './chains/letting/letting-chain-steps.ts'
import { factSteps } from './facts/fact-steps.ts'
import { disparitySteps } from './outcomes/disparity-steps.ts'
import { outcomeSteps } from './outcomes/outcome-steps.ts'
import { rankingSteps } from './outcomes/ranking-records.ts'
import { findingSteps, stateSteps } from './signal-steps.ts'
import { stackSteps } from './stacking/stack-steps.ts'

/** Facts, signals, what visits taught about them, and what signals at one address come to together. */
export const signalSteps: readonly Step[] = [
  ...factSteps,
  ...branchSteps,
  ...areaFactSteps,
  ...agentSteps,
  ...findingSteps,
  ...lettingChainSteps,
  ...outcomeSteps,
  ...stateSteps,
  ...stackSteps,
  ...areaSignSteps,
  ...rankingSteps,
  ...disparitySteps,
]
