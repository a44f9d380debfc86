import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { SaxesParser } from 'saxes'
import { html } from '../../../page/html.ts'
import type { Accuracy } from '../evaluation/accuracy.ts'
import { makeReport, renderReport } from './report.ts'
import type { LinkSummary, LinkWarning } from './summary/link-summary.ts'
import { samplePairs } from './summary/pair-sample.ts'
import { summariseLink } from './summary/summarise-link.ts'
import { EXAMPLE_JUDGEMENT, EXAMPLE_MODEL, runExample } from './test-bench.ts'

const { database, run } = await runExample()
const summary = await summariseLink(database, run)
const [drawn] = await samplePairs(database, { model: EXAMPLE_MODEL, summary }, { withValues: true })
const judgements = [{ ...EXAMPLE_JUDGEMENT, ...drawn?.values, reason: 'Seen on one deed.' }]
const pairs = await samplePairs(database, { model: EXAMPLE_MODEL, summary }, { withValues: true, judgements })
const shown = await renderReport({ summary, model: EXAMPLE_MODEL, pairs, withValues: true })
const hidden = await makeReport(database, { model: EXAMPLE_MODEL, summary }, { withValues: false, judgements })
after(() => database.close())

interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Throws when the page is not well-formed: every element closed, every attribute quoted. */
function elementsOf(page: string): readonly Element[] {
  const elements: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => elements.push({ tag: name, attributes: { ...attributes } }))
  const bare = page.replace('<!doctype html>', '').replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, '')
  parser.write(bare).close()
  return elements
}

test('the report is well-formed, with unique ids, and whatever points to an id finds it', () => {
  for (const page of [shown, hidden]) {
    const elements = elementsOf(page)
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
    assert.equal(new Set(ids).size, ids.length)
    for (const { attributes } of elements) {
      const named = [attributes['aria-labelledby'], attributes['aria-controls'], attributes['href']?.slice(1)]
      for (const id of named) if (id !== undefined) assert.ok(ids.includes(id), id)
    }
    assert.doesNotMatch(page.replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, ''), /NaN|Infinity|undefined|\[object/)
  }
})

test('the report asks nothing of anyone, and its own rules forbid it to', () => {
  const elements = elementsOf(shown)
  for (const { tag, attributes } of elements) {
    assert.ok(!['link', 'img', 'iframe', 'object', 'form'].includes(tag), tag)
    for (const name of ['src', 'srcset', 'style', 'onclick', 'action']) assert.equal(attributes[name], undefined, name)
    assert.match(attributes['href'] ?? '#', /^#/)
  }
  assert.doesNotMatch(shown, /https?:|url\((?!data:font\/woff2)/)
  const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
  assert.match(
    policy?.attributes['content'] ?? '',
    /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; /,
  )
})

test('without values the report holds no value and no name of any record, nor who judged', () => {
  const words = hidden.replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, '')
  for (const value of [/Akkerman/, /Waterdam/, /\b19\d\d-\d\d-\d\d/, /people:\d/, /Meijer/, /Seen on one deed/]) {
    assert.doesNotMatch(words, value)
    assert.match(shown, value)
  }
  assert.match(words, /Een mens oordeelde dat deze twee bij elkaar horen\./)
})

test('the report says in both languages whether it holds values', () => {
  assert.match(shown, /kan dus persoonsgegevens bevatten\. Geef het niet door/)
  assert.match(shown, /may hold personal data\. Do not pass it on/)
  assert.match(hidden, /toont geen waarden uit de records/)
  assert.match(hidden, /shows no values of the records/)
})

test('Dutch and English have the same questions and pictures, in the same order', () => {
  const [dutch = '', english = ''] = shown.split('<main ').slice(1)
  const mains = [dutch, english].map((main) => main.slice(0, main.indexOf('</main>')))
  const questions = (page: string) => [...page.matchAll(/<section class="question" id="(.*?)-.."/g)].map(([, id]) => id)
  const tags = (page: string) => [...page.matchAll(/<([a-z1-6]+)/g)].map(([, tag]) => tag)
  assert.deepEqual(questions(dutch), [
    'attention',
    'judgements',
    'weights',
    'threshold',
    'pairs',
    'match-weights',
    'clusters',
    'blocking',
    'unlinkables',
    'training',
    'delivered',
  ])
  assert.deepEqual(questions(english), questions(dutch))
  assert.deepEqual(tags(mains[1] ?? ''), tags(mains[0] ?? ''))
})

test('what a record or a model holds never becomes markup', async () => {
  const hostile = `<script>alert(1)</script>"'&\u0000\ud800`
  const [pair] = pairs
  assert.ok(pair?.values !== undefined)
  const compared = pair.values.compared.map(() => [{ column: hostile, one: hostile, other: hostile }])
  const values = { one: { source: hostile, id: hostile }, other: { source: hostile, id: hostile }, compared }
  const model = {
    ...EXAMPLE_MODEL,
    comparisons: EXAMPLE_MODEL.comparisons.map((comparison) => ({ ...comparison, name: comparison.name + hostile })),
  }
  const blocking = [{ rule: hostile, made: 1 }]
  const page = await renderReport({
    summary: { ...summary, blocking },
    model,
    pairs: [{ ...pair, values }],
    withValues: true,
  })
  assert.equal(elementsOf(page).filter(({ tag }) => tag === 'script').length, 0)
  assert.equal(page.match(/<script>/g)?.length, 1)
  assert.ok(!page.includes('\u0000'))
  assert.throws(() => html`${Number.NaN}`, RangeError)
})

test('every warning has a sentence in both languages', async () => {
  const warnings: LinkWarning[] = [
    { kind: 'no-pairs' },
    { kind: 'column-empty', column: 'phone' },
    { kind: 'level-never-seen', comparison: 'given', gamma: 0 },
    { kind: 'level-not-trained', comparison: 'given', gamma: 1 },
    { kind: 'level-order', comparison: 'given', gamma: 2 },
    { kind: 'rounds-differ', comparison: 'given', bits: 4.25 },
    { kind: 'rule-makes-nothing', rule: 'l.a = r.a' },
    { kind: 'many-unlinkable', share: 0.4 },
    { kind: 'large-cluster', size: 1200 },
  ]
  const page = await renderReport({
    summary: { ...summary, warnings },
    model: EXAMPLE_MODEL,
    pairs: [],
    withValues: false,
  })
  const items = [...page.matchAll(/<section class="question" id="attention-.."[\s\S]*?<\/section>/g)].map(
    ([section]) => section.match(/<li>/g)?.length,
  )
  assert.deepEqual(items, [warnings.length, warnings.length])
  assert.match(page, /De grootste groep telt 1\.200 records\./)
  assert.match(page, /The largest group has 1,200 records\./)
})

test('with the truth at hand the curve is what was measured', async () => {
  const at = (threshold: number, precision: number, recall: number) => {
    const f1 = (2 * precision * recall) / (precision + recall)
    return { threshold, precision, recall, f1, truePositives: 1, falsePositives: 1, falseNegatives: 1 }
  }
  const accuracy: Accuracy = {
    truePairs: 10,
    best: at(3.5, 0.9, 0.8),
    clusters: undefined,
    blockingRecall: 0.875,
    bestCandidate: undefined,
    curve: [at(8, 0.99, 0.5), at(3.5, 0.9, 0.8)],
  }
  const page = await renderReport({
    summary: { ...summary, accuracy },
    model: EXAMPLE_MODEL,
    pairs: [],
    withValues: false,
  })
  assert.match(page, /De beste balans ligt bij \+3,5 bits \(F1 85%\)\./)
  assert.match(page, /Of the pairs that really belong together the rules found 88%\./)
})

test('a run in which nothing could be compared still has a report', async () => {
  const nothing: LinkSummary = {
    ...summary,
    records: 0,
    scoredPairs: 0,
    comparedPairs: 0,
    linkedPairs: 0,
    possiblePairs: 0,
    sources: [],
    weights: [],
    rounds: [],
    blocking: [],
    columns: [],
    unlinkables: { share: 0, comparedOneIn: 1, steps: [] },
    clusters: { clusters: 0, sizes: [] },
    warnings: [{ kind: 'no-pairs' }],
  }
  const page = await renderReport({ summary: nothing, model: EXAMPLE_MODEL, pairs: [], withValues: false })
  assert.match(page, /0 records vormen 0 groepen/)
  elementsOf(page)
})

test('text stands out 4.5 to 1 and marks 3 to 1, by day and by night', async () => {
  const css = await readFile(new URL('page/tokens.css', import.meta.url), 'utf8')
  const [day, night] = [...css.matchAll(/:root \{([\s\S]*?)\}/g)].map(
    ([, block = '']) =>
      new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour])),
  )
  for (const tokens of [day, night])
    for (const paper of ['paper', 'paper-soft']) {
      for (const ink of ['ink', 'ink-soft', 'primary', 'attention'])
        assert.ok(contrast(tokens?.get(ink), tokens?.get(paper)) >= 4.5, ink)
      for (const mark of ['for', 'against', 'undecided'])
        assert.ok(contrast(tokens?.get(mark), tokens?.get(paper)) >= 3, mark)
    }
  for (const tokens of [day, night])
    for (const word of ['for', 'against']) assert.ok(contrast(tokens?.get(word), tokens?.get('paper')) >= 4.5, word)
})

/** WCAG 2.2, contrast ratio. */
function contrast(one = '', other = ''): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const share = Number.parseInt(colour.slice(place, place + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
