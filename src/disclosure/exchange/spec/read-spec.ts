import { InputFault } from '../../../vocabulary/input-fault.ts'
import { type Branches, parseHierarchyFile } from '../argus/hierarchy-file.ts'
import { type ArgusMetadata, type ArgusVariable, variablesOf } from '../argus/metadata.ts'
import { parseMetadata } from '../argus/metadata-file.ts'
import { beside, readText } from './named-file.ts'
import { parentsIn } from './parents-file.ts'
import type { Spec, SpecDimension, SpecHierarchy } from './spec.ts'
import { SPEC, type WrittenDimension, type WrittenHierarchy, type WrittenSpec } from './spec-shape.ts'

/** Reads a spec and every file that it names, beside it. Throws InputFault with all that is wrong in it. */
export async function readSpec(path: string): Promise<Spec> {
  const { data, error } = SPEC.safeParse(parseJson(await readText(path), path))
  if (data === undefined)
    throw specFault(
      path,
      error.issues.map(({ path: place, message }) => `"${place.join('.') || 'the whole'}": ${message}`),
    )
  const metadataFile = data.table.metadata
  const metadataPath = metadataFile === undefined ? path : await beside(path, metadataFile)
  const metadata = metadataFile === undefined ? undefined : parseMetadata(await readText(metadataPath), metadataPath)
  const place = { path, metadata, metadataPath }
  const dimensions = await Promise.all(data.dimensions.map((dimension) => toDimension(dimension, place)))
  const spec: Spec = {
    file: path,
    name: data.name,
    table: { ...data.table, metadata },
    dimensions,
    crossings: crossingsOf(data, dimensions),
    measure: data.measure,
    holder: data.holder ?? nameOf(metadata, 'holding'),
    cells: cellsOf(data, metadata),
    empty: data.empty,
    protection: protectionOf(data),
    costs: data.costs,
    insiders: data.insiders,
  }
  const problems = problemsOf(spec)
  if (problems.length > 0) throw specFault(path, problems)
  return spec
}

async function toDimension(
  written: string | WrittenDimension,
  place: { readonly path: string; readonly metadata: ArgusMetadata | undefined; readonly metadataPath: string },
): Promise<SpecDimension> {
  const given: WrittenDimension = typeof written === 'string' ? { column: written } : written
  const variable = place.metadata?.variables.find(({ name }) => name.toLowerCase() === given.column.toLowerCase())
  return {
    name: given.name ?? given.column,
    column: given.column,
    total: given.total ?? variable?.totalCode ?? 'Total',
    hierarchy:
      given.hierarchy === undefined
        ? await hierarchyOf(writtenIn(variable), place.metadataPath)
        : await hierarchyOf(given.hierarchy, place.path),
    missing: given.missing?.codes ?? variable?.missing ?? [],
    missingIsSafe: given.missing?.safe ?? true,
  }
}

/** What the metadata tells of a hierarchy, in the words of a spec. */
function writtenIn(variable: ArgusVariable | undefined): WrittenHierarchy | undefined {
  const hierarchy = variable?.hierarchy
  if (hierarchy === undefined) return undefined
  return hierarchy.kind === 'digits' ? { digits: [...hierarchy.digits] } : { hrc: hierarchy.file, lead: hierarchy.lead }
}

async function hierarchyOf(written: WrittenHierarchy | undefined, path: string): Promise<SpecHierarchy> {
  if (written === undefined) return { kind: 'flat' }
  if (written.digits !== undefined) return { kind: 'digits', digits: written.digits }
  return { kind: 'branches', branches: await branchesOf(written, path) }
}

async function branchesOf(written: WrittenHierarchy, path: string): Promise<Branches> {
  if (written.hrc !== undefined) {
    const file = await beside(path, written.hrc)
    return parseHierarchyFile(await readText(file), { file, lead: written.lead ?? '@' })
  }
  if (written.file !== undefined) {
    const file = await beside(path, written.file)
    return parentsIn(await readText(file), { file, code: written.code ?? 'code', parent: written.parent ?? 'parent' })
  }
  return (
    written.parents ?? written.codes?.map((code) => [code, null] as const) ?? branchesIn(written.nested ?? {}, null)
  )
}

type Nested = NonNullable<WrittenHierarchy['nested']>

function branchesIn(nested: Nested, parent: string | null): [string, string | null][] {
  return Object.entries(nested).flatMap(([code, below]) => [[code, parent], ...branchesIn(below, code)])
}

function crossingsOf({ crossings }: WrittenSpec, dimensions: readonly SpecDimension[]): number[][] {
  if (crossings === undefined) return [dimensions.map((_, place) => place)]
  return crossings.map((names) =>
    names.map((wanted) => dimensions.findIndex(({ name }) => name === wanted)).toSorted((one, other) => one - other),
  )
}

function cellsOf({ cells, table }: WrittenSpec, metadata: ArgusMetadata | undefined): Spec['cells'] {
  if (table.kind !== 'cells' || metadata === undefined) return cells ?? {}
  const statusColumn = nameOf(metadata, 'status')
  const found = {
    contributors: nameOf(metadata, 'frequency'),
    largest: variablesOf(metadata, 'topScore').map(({ name }) => name),
    lower: nameOf(metadata, 'lowerLevel'),
    upper: nameOf(metadata, 'upperLevel'),
    status:
      statusColumn === undefined
        ? undefined
        : { column: statusColumn, unsafe: [metadata.statuses.unsafe], shown: [metadata.statuses.protected] },
  }
  const known = Object.entries(found).filter(
    ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
  )
  return { ...Object.fromEntries(known), ...cells }
}

function protectionOf({ protection }: WrittenSpec): Spec['protection'] {
  if (Array.isArray(protection)) return { rules: protection }
  return protection.rule === 'round' ? { base: protection.base } : { rules: [protection] }
}

function nameOf(metadata: ArgusMetadata | undefined, role: Parameters<typeof variablesOf>[1]): string | undefined {
  return metadata === undefined ? undefined : variablesOf(metadata, role)[0]?.name
}

function problemsOf({ dimensions, crossings, measure, protection, table, cells }: Spec): string[] {
  const names = dimensions.map(({ name }) => name)
  const needsParts =
    'rules' in protection && protection.rules.some(({ rule }) => rule === 'p-percent' || rule === 'dominance')
  const taken = names.filter((name) => name === 'value' || name === 'status')
  return [
    ...taken.map((name) => `"dimensions": the outcome has a column ${name} already; give the dimension another "name"`),
    ...names.filter((name, place) => names.indexOf(name) < place).map((name) => `two dimensions are called ${name}`),
    ...(crossings.flat().includes(-1) ? ['"crossings": a name in it is no dimension'] : []),
    ...(crossings.some((crossing) => new Set(crossing).size < crossing.length)
      ? ['"crossings": a dimension stands in one twice']
      : []),
    ...(dimensions.some((_, place) => !crossings.some((crossing) => crossing.includes(place)))
      ? ['"crossings": a dimension is in none of them']
      : []),
    ...(measure.kind === 'amount' && measure.column === undefined ? ['"measure": an amount needs a "column"'] : []),
    ...('base' in protection && measure.kind === 'amount'
      ? ['"protection": only counts are rounded; withhold amounts by a rule']
      : []),
    ...('base' in protection && measure.weight !== undefined
      ? ['"protection": counts with a weight are no whole numbers']
      : []),
    ...(table.kind === 'cells' && measure.column === undefined
      ? ['"measure": cells need the "column" of their value']
      : []),
    ...(table.kind === 'cells' && needsParts && cells.largest === undefined
      ? ['"cells": this rule needs "largest", the columns with the largest contributions']
      : []),
    ...(table.format === 'fixed' && table.metadata === undefined
      ? ['"table": a fixed format needs "metadata", an .rda file']
      : []),
    ...(table.header === false && table.columns === undefined && table.metadata === undefined
      ? ['"table": a file without header needs "columns"']
      : []),
  ]
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw specFault(path, ['it is no JSON'], cause)
  }
}

function specFault(path: string, problems: readonly string[], cause?: unknown): InputFault {
  return new InputFault({
    code: 'spec-not-understood',
    file: path,
    says: `The spec has ${problems.length} ${problems.length === 1 ? 'fault' : 'faults'}:\n  ${problems.join('\n  ')}\n`,
    remedy: 'docs/manual/disclosure.md tells what a spec holds.',
    cause,
  })
}
