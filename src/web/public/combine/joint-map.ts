import type { Release, ReleaseMap, Subject } from '../../../publication/contract.ts'

/** The maps on which all the subjects have figures, the largest areas first. */
export function jointMaps(release: Release, subjects: readonly Subject[]): readonly ReleaseMap[] {
  const [first, ...others] = subjects
  return (first?.levels ?? []).flatMap(({ map: id }) => {
    const everywhere = others.every(({ levels }) => levels.some(({ map }) => map === id))
    const map = release.maps.find((entry) => entry.id === id)
    return everywhere && map !== undefined ? [map] : []
  })
}
