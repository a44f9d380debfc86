import { required, table } from '../../vocabulary/table.ts'
import type { Step } from '../../warehouse/step.ts'
import type { Branch } from '../contract.ts'

/**
 * By which first digits of its SBI code (SBI 2008, CBS) an establishment belongs to a branch; the longest that fits
 * counts. Branches that municipalities look at in a branch approach stand by themselves, the others by section.
 */
const PREFIXES: Readonly<Record<Branch, string>> = {
  'landbouw-en-industrie':
    '01 02 03 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 35 36 37 38 39',
  bouw: '41 42 43',
  'autohandel-en-reparatie': '45',
  autoverhuur: '771',
  groothandel: '46',
  'supermarkten-en-avondwinkels': '471',
  'andere-winkels': '47',
  'vervoer-en-opslag': '49 50 51 52 53',
  hotels: '55',
  'restaurants-en-cafetarias': '56',
  cafes: '563',
  'ict-en-media': '58 59 60 61 62 63',
  'financien-en-holdings': '64 65 66',
  vastgoed: '68',
  'zakelijke-diensten': '69 70 71 72 73 74 75 77 79 80 82',
  uitzendbureaus: '78',
  schoonmaak: '81',
  gezondheidszorg: '86',
  'zorg-met-verblijf': '87',
  'zorg-zonder-verblijf': '88',
  'onderwijs-en-overheid': '84 85',
  kansspelen: '92',
  'sport-en-cultuur': '90 91 93',
  'kappers-en-schoonheid': '9602',
  'massage-en-saunas': '9604',
  'andere-diensten': '94 95 96 97 98 99',
  // Whatever code is not in SBI 2008, and an establishment without one.
  onbekend: '',
}

export const BRANCH_PREFIXES = table({
  name: 'branch_prefixes',
  grain: 'One row per first digits of an SBI code that decide on a branch.',
  key: ['prefix'],
  columns: {
    prefix: required('text', 'First digits, two to four; empty for what fits nowhere.'),
    branche: required('text', 'A category of BRANCH_CATEGORIES.'),
  },
})

export const branchPrefixStep: Step = {
  name: 'branch_prefixes',
  reads: [],
  makes: BRANCH_PREFIXES,
  rows: { is: 'any number' },
  parameters: { prefixes: JSON.stringify(PREFIXES) },
  async make(_input, output) {
    for (const [branche, prefixes] of Object.entries(PREFIXES))
      for (const prefix of prefixes.split(' ')) output.add({ prefix, branche })
  },
}
