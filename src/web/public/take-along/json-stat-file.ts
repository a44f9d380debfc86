import type { Missing } from '../../../publication/contract.ts'
import { missingWord } from '../parts/shade-words.ts'
import type { Speech } from '../words/speech.ts'
import type { CubeCategory, CubeDimension, StatCube } from './stat-cube.ts'
import type { AboutLine } from './taken-table.ts'
import type { Whereabouts } from './view-about.ts'

interface JsonStatWish extends Whereabouts {
  readonly about: readonly AboutLine[]
}

/** A cube as a data set in JSON-stat 2.0 (json-stat.org/full). */
export function jsonStatOf(cube: StatCube, { about, release, permalink }: JsonStatWish, speech: Speech): object {
  const { dimensions, cells, subjects } = cube
  const used = new Set(subjects.flatMap((subject) => subject.sources))
  const sources = release.sources.filter(({ id }) => used.has(id))
  const status = cells.flatMap((cell, place) => (cell.value === null ? [[place, cell.status]] : []))
  return {
    version: '2.0',
    class: 'dataset',
    label: cube.label,
    href: permalink,
    source: sources.map(({ supplier, name, asOf }) => `${supplier}, ${name}, ${asOf}`).join('; '),
    updated: release.publishedOn,
    note: about.map(({ label, text }) => `${label}: ${text}`),
    id: dimensions.map(({ id }) => id),
    size: dimensions.map(({ categories }) => categories.length),
    role: rolesOf(dimensions),
    dimension: Object.fromEntries(dimensions.map((dimension) => [dimension.id, described(dimension)])),
    value: cells.map(({ value }) => value),
    ...(status.length === 0 ? {} : { status: Object.fromEntries(status) }),
    extension: {
      release: release.id,
      ...cube.extension,
      language: speech.language,
      status: { label: wordsOfMissing(speech) },
    },
  }
}

function rolesOf(dimensions: readonly CubeDimension[]): Readonly<Record<string, readonly string[]>> {
  const roles = dimensions.flatMap(({ id, role }) => (role === undefined ? [] : [{ id, role }]))
  const named = [...Map.groupBy(roles, ({ role }) => role)]
  return Object.fromEntries(named.map(([role, entries]) => [role, entries.map(({ id }) => id)]))
}

function described({ label, categories }: CubeDimension): object {
  const said = (of: (category: CubeCategory) => unknown) =>
    Object.fromEntries(categories.flatMap((entry) => (of(entry) === undefined ? [] : [[entry.id, of(entry)]])))
  const unit = said((entry) => (entry.unit === undefined ? undefined : { label: entry.unit }))
  const note = said((entry) => (entry.note === undefined ? undefined : [entry.note]))
  return {
    label,
    category: {
      index: categories.map(({ id }) => id),
      label: said((entry) => entry.label),
      ...(Object.keys(unit).length === 0 ? {} : { unit }),
      ...(Object.keys(note).length === 0 ? {} : { note }),
    },
  }
}

function wordsOfMissing(speech: Speech): Readonly<Record<Missing, string>> {
  return {
    withheld: missingWord('withheld', speech),
    'not-measured': missingWord('not-measured', speech),
    impossible: missingWord('impossible', speech),
  }
}
