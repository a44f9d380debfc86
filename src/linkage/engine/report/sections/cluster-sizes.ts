import type { Markup } from '../../../../page/html.ts'
import type { Language } from '../../../../vocabulary/language.ts'
import { writeNumber, writeShare } from '../../explanation/number-words.ts'
import { renderFigure, type Table } from '../charts/figure.ts'
import { barBetween, type Row, renderRows } from '../charts/rows.ts'
import { linearScale } from '../charts/scale.ts'
import type { ClusterSizes } from '../summary/link-summary.ts'
import type { DrawSection } from './section.ts'

/** Larger groups are taken together by doubling. */
const SINGLE_SIZES = 5

/** How large the groups are, counted in the records that they hold. */
export const drawClusterSizes: DrawSection = ({ summary }, language) => {
  const { clusters, records } = summary
  if (records === 0) return undefined
  const words = WORDS[language]
  const groups = sizeGroups(clusters)
  const alone = clusters.sizes.find(({ size }) => size === 1)?.clusters ?? 0
  const figure = { drawing: drawBars(groups, language), hint: words.hint, table: tableOf(groups, language) }
  return {
    id: 'clusters',
    name: words.name,
    title: words.title(writeNumber(clusters.clusters, language), writeShare(alone / records, language)),
    lead: words.lead(writeNumber(clusters.sizes.at(-1)?.size ?? 0, language)),
    body: renderFigure(figure, language),
    notSaid: words.notSaid,
  }
}

function drawBars(groups: readonly SizeGroup[], language: Language): Markup {
  const words = WORDS[language]
  const scale = linearScale(0, Math.max(...groups.map(({ records }) => records)))
  const rows = groups.map((group): Row => {
    const records = writeNumber(group.records, language)
    return {
      label: nameOf(group, language),
      bar: barBetween(0, group.records, { scale, look: 'for' }),
      value: records,
      says: words.says(records, writeNumber(group.clusters, language)),
    }
  })
  return renderRows(rows, words.name)
}

function tableOf(groups: readonly SizeGroup[], language: Language): Table {
  const words = WORDS[language]
  return {
    caption: words.name,
    columns: [{ name: words.name }, { name: words.clusters, isNumber: true }, { name: words.records, isNumber: true }],
    rows: groups.map((group) => [
      nameOf(group, language),
      writeNumber(group.clusters, language),
      writeNumber(group.records, language),
    ]),
  }
}

function nameOf({ from, to }: SizeGroup, language: Language): string {
  const words = WORDS[language]
  const size = writeNumber(from, language)
  return from === to ? words.size(size, from === 1) : words.sizes(size, writeNumber(to, language))
}

interface SizeGroup {
  readonly from: number
  readonly to: number
  readonly clusters: number
  readonly records: number
}

function sizeGroups({ sizes }: ClusterSizes): readonly SizeGroup[] {
  const bound = (size: number) =>
    size <= SINGLE_SIZES ? size : 2 ** Math.floor(Math.log2(size / (SINGLE_SIZES + 1))) * (SINGLE_SIZES + 1)
  const groups = Map.groupBy(sizes, ({ size }) => bound(size))
  return [...groups].map(([from, group]) => ({
    from,
    to: from <= SINGLE_SIZES ? from : from * 2 - 1,
    clusters: group.reduce((sum, { clusters }) => sum + clusters, 0),
    records: group.reduce((sum, { size, clusters }) => sum + size * clusters, 0),
  }))
}

const DUTCH = {
  name: 'Grootte van de groepen',
  title: (clusters: string, alone: string) => `Er zijn ${clusters} groepen; ${alone} van de records staat alleen.`,
  lead: (largest: string) =>
    `Records die direct of via andere records gekoppeld zijn, vormen één groep. De grootste telt ${largest} records. De staven tellen records.`,
  size: (size: string, isOne: boolean) => (isOne ? 'alleen' : `${size} records`),
  sizes: (from: string, to: string) => `${from} tot en met ${to} records`,
  says: (records: string, clusters: string) => `${records} records, in ${clusters} groepen.`,
  hint: 'Wijs een staaf aan, of loop erlangs met de pijltjestoetsen.',
  clusters: 'Groepen',
  records: 'Records',
  notSaid:
    'Wat dit niet zegt: dat een grote groep één persoon of zaak is. Eén verkeerde koppeling kan twee groepen aan elkaar rijgen; kijk de grootste altijd na.',
}
const ENGLISH: typeof DUTCH = {
  name: 'Size of the groups',
  title: (clusters, alone) => `There are ${clusters} groups; ${alone} of the records stand alone.`,
  lead: (largest) =>
    `Records that are linked, directly or by way of others, are one group. The largest has ${largest} records. The bars count records.`,
  size: (size, isOne) => (isOne ? 'alone' : `${size} records`),
  sizes: (from, to) => `${from} to ${to} records`,
  says: (records, clusters) => `${records} records, in ${clusters} groups.`,
  hint: 'Point at a bar, or walk along them with the arrow keys.',
  clusters: 'Groups',
  records: 'Records',
  notSaid:
    'What this does not say: that a large group is one person or thing. One wrong link can string two groups together; always look at the largest.',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
