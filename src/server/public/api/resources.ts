import type { Resource } from './resource.ts'
import { amounts } from './resources/amounts.ts'
import { area } from './resources/area.ts'
import { areaFigures } from './resources/area-figures.ts'
import { areas } from './resources/areas.ts'
import { flows } from './resources/flows.ts'
import { landing } from './resources/landing.ts'
import { methods } from './resources/methods.ts'
import { releases } from './resources/releases.ts'
import { searchAreas } from './resources/search-areas.ts'
import { similarAreas } from './resources/similar-areas.ts'
import { subject } from './resources/subject.ts'
import { subjectFigures } from './resources/subject-figures.ts'
import { subjects } from './resources/subjects.ts'
import { themes } from './resources/themes.ts'

/** Everything that can be asked for, in the order of the description. */
export const RESOURCES: readonly Resource[] = [
  landing,
  releases,
  methods,
  themes,
  subjects,
  subject,
  subjectFigures,
  amounts,
  searchAreas,
  flows,
  areas,
  area,
  areaFigures,
  similarAreas,
]

export interface FoundResource {
  readonly resource: Resource
  readonly path: Readonly<Record<string, string>>
}

/**
 * The resource at a path below `/v1`. Nothing is decoded: every name that is in use consists of letters, digits and
 * dashes, so what has to be decoded does not exist.
 */
export function findResource(path: string, resources: readonly Resource[]): FoundResource | undefined {
  const parts = path.split('/')
  for (const resource of resources) {
    const named = matched(resource.path.split('/'), parts)
    if (
      named !== undefined &&
      resource.pathParameters.every(({ name, schema }) => schema.safeParse(named[name]).success)
    )
      return { resource, path: named }
  }
  return undefined
}

function matched(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined
  const named: Record<string, string> = {}
  for (const [place, piece] of pattern.entries()) {
    const part = parts[place] ?? ''
    const name = /^\{(\w+)\}$/.exec(piece)?.[1]
    if (name !== undefined) named[name] = part
    else if (piece !== part) return undefined
  }
  return named
}
