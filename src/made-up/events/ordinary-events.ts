import type { Dossier } from '../dossier.ts'
import type { Scene } from '../scene.ts'
import type { EventPlace } from './event-place.ts'
import { ordinaryIncidents } from './ordinary-incidents.ts'
import { ordinaryObservations } from './ordinary-observations.ts'
import { ordinaryPermits } from './ordinary-permits.ts'
import { ordinaryReports } from './ordinary-reports.ts'

/** What happens anywhere: permits, incidents, what people notice and report; most of it means nothing. */
export function ordinaryEvents(
  place: EventPlace,
  scene: Scene,
): Pick<Dossier, 'permits' | 'incidents' | 'observations' | 'reports'> {
  const random = scene.random.fork(`events ${place.premises.id}`)
  return {
    permits: ordinaryPermits(place, scene, random),
    incidents: ordinaryIncidents(place, scene, random),
    observations: ordinaryObservations(place, scene, random),
    reports: ordinaryReports(place, scene, random),
  }
}
