import { join } from 'node:path'
import { exists } from '../warehouse/files.ts'
import type { Step } from '../warehouse/step.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'
import { addressLinkSteps } from './addresses/address-steps.ts'
import { homeSteps } from './homes/home-steps.ts'
import { readJudgements } from './judgements/judgement-file.ts'
import { judgementStep } from './matches/judgement-rows.ts'
import { organisationSteps } from './organisations/organisation-steps.ts'
import { personSteps } from './persons/person-steps.ts'

/**
 * The steps of the stage. What people judged about two records stands in `judgements.jsonl` of the warehouse, and goes
 * before what is found here.
 */
export async function linkageSteps({ folder }: Pick<Warehouse, 'folder'>): Promise<readonly Step[]> {
  const file = join(folder, 'judgements.jsonl')
  const judgements = (await exists(file)) ? await readJudgements(file) : []
  return [judgementStep(judgements), ...addressLinkSteps, ...homeSteps, ...personSteps, ...organisationSteps]
}
