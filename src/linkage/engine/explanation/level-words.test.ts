import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realData, WITH_REAL_DATA } from '../../../../tests/real-data.ts'
import type { Language } from '../../../vocabulary/language.ts'
import type { Level } from '../model/link-model.ts'
import { readModel } from '../model/link-settings.ts'
import { type LevelMeaning, levelMeaning } from './level-meaning.ts'
import { writeLevel } from './level-words.ts'

const level = (sql: string, more: Partial<Level> = {}): Level => ({
  sql,
  label: 'Own label',
  isNull: false,
  m: undefined,
  u: undefined,
  keepM: false,
  keepU: false,
  frequency: undefined,
  ...more,
})

const inWords = (meaning: LevelMeaning, language: Language): string =>
  writeLevel({ name: 'name', meaning, label: 'Own label' }, language)

const KINDS: readonly (readonly [sql: string, nl: string, en: string])[] = [
  ['"town_l" = "town_r"', 'town is gelijk.', 'town is the same.'],
  ['ELSE', 'Komt niet overeen.', 'Does not agree.'],
  ['"name_l" = "name_r"', 'Is gelijk.', 'Is the same.'],
  [
    'substr("name_l", 1, 3) = substr("name_r", 1, 3)',
    'Is voor een deel gelijk (Own label).',
    'Is the same in part (Own label).',
  ],
  ['"given_l" = "name_r" AND "given_r" = "name_l"', 'given en name zijn omgewisseld.', 'given and name are swapped.'],
  [
    'jaro_winkler_similarity("name_l", "name_r") >= 0.92',
    'Lijkt heel sterk (minstens 0,92 van 1).',
    'Is very much alike (at least 0.92 of 1).',
  ],
  [
    'jaccard(lower("name_l"), lower("name_r")) >= 0.7',
    'Een deel lijkt enigszins (minstens 0,7 van 1) (Own label).',
    'A part is somewhat alike (at least 0.7 of 1) (Own label).',
  ],
  ['levenshtein("name_l", "name_r") <= 1', 'Verschilt hooguit 1 teken.', 'Differs by at most 1 character.'],
  [
    `ABS(EPOCH(try_strptime("name_l", '%Y-%m-%d')) - EPOCH(try_strptime("name_r", '%Y-%m-%d'))) <= 2629800.0`,
    'Ligt hooguit 1 maand uit elkaar.',
    'Is at most 1 month apart.',
  ],
  [`abs(date_diff('day', "name_l", "name_r")) <= 3`, 'Ligt hooguit 3 dagen uit elkaar.', 'Is at most 3 days apart.'],
  [
    '(ABS("name_l" - "name_r") / (CASE WHEN "name_r" > "name_l" THEN "name_r" ELSE "name_l" END)) < 0.03',
    'Scheelt hooguit 3%.',
    'Differs by at most 3%.',
  ],
  ['abs("name_l" - "name_r") <= 10', 'Scheelt hooguit 10.', 'Differs by at most 10.'],
  [
    'array_length(list_intersect("name_l", "name_r")) >= 2',
    'Heeft minstens 2 onderdelen gemeen.',
    'Shares at least 2 items.',
  ],
  [
    '(levenshtein("given_l", "given_r") <= 2) AND ("name_l" = "name_r")',
    'given verschilt hooguit 2 tekens, en name is gelijk.',
    'given differs by at most 2 characters, and name is the same.',
  ],
  ['"name_l" = \'Jansen\'', 'Own label', 'Own label'],
  ['levenshtein("given_l", "name_r") <= 2', 'Own label', 'Own label'],
  ['("name_l" = "name_r") AND odd("town_l", "town_r")', 'Own label', 'Own label'],
  ['"name_l" = "name_r" OR "town_l" = "town_r"', 'Own label', 'Own label'],
  ['"given name_l" = "given name_r"', 'Own label', 'Own label'],
]

for (const [sql, nl, en] of KINDS)
  test(`the level ${sql} is said in Dutch and English`, () => {
    const meaning = levelMeaning(level(sql))
    assert.deepEqual([inWords(meaning, 'nl'), inWords(meaning, 'en')], [nl, en])
  })

test('a null level says that a value is missing, whatever its condition', () => {
  const meaning = levelMeaning(level('"name_l" IS NULL', { isNull: true }))
  assert.equal(inWords(meaning, 'nl'), 'Ontbreekt bij minstens één van de twee.')
  assert.equal(inWords(meaning, 'en'), 'Is missing in at least one of the two.')
})

test('nearly every level of the published models is said in words of our own', WITH_REAL_DATA, async () => {
  for (const name of ['fake_1000', 'febrl3', 'historical_50k']) {
    const model = await readModel(realData('linkage', 'splink_golden', `${name}_model.json`))
    for (const { levels } of model.comparisons)
      for (const one of levels) assert.notEqual(levelMeaning(one).kind, 'as-labelled', `${name}: ${one.label}`)
  }
})
