import { HOMES } from '../../linkage/contract.ts'
import { AREA_FIGURES } from '../../sources/contract.ts'
import type { Step, StepInput, StepOutput } from '../../warehouse/step.ts'
import { DISPARITIES, PLACED_SIGNALS, STACKS } from '../contract.ts'
import { disparitiesOf } from './disparity.ts'
import { DISPARITY_COUNTS, type DisparityCount, VISIT_OUTCOMES } from './outcome-tables.ts'

/** Whether signals fall evenly over kinds of areas, once it is known which of them count. */
export const disparitySteps: readonly Step[] = [
  {
    name: 'disparity_counts',
    reads: [PLACED_SIGNALS, STACKS, HOMES, AREA_FIGURES, VISIT_OUTCOMES],
    makes: DISPARITY_COUNTS,
    rows: { is: 'any number' },
    sql: new URL('disparity-counts.sql', import.meta.url),
  },
  {
    name: 'disparities',
    reads: [DISPARITY_COUNTS],
    makes: DISPARITIES,
    rows: { is: 'as many as', of: DISPARITY_COUNTS },
    make: compareClasses,
  },
]

async function compareClasses(input: StepInput, output: StepOutput): Promise<void> {
  const counts: DisparityCount[] = await Array.fromAsync(input.rows(DISPARITY_COUNTS))
  const groups = Map.groupBy(counts, ({ indicator, trait, compared }) => [indicator, trait, compared].join(' '))
  for (const classes of groups.values()) for (const row of disparitiesOf(classes)) output.add(row)
}
