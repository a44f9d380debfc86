import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, Suspense, use } from 'react'
import type { GemeenteArea, Release } from '../../../publication/contract.ts'
import { territoryOf } from '../../../vocabulary/area.ts'
import { gemeenteOf } from '../release/choice.ts'
import { openGemeente, openMapAreas } from '../release/release-folder.ts'
import { AreaLink } from './area-link.tsx'
import { useSpeech } from './speech-context.tsx'

interface AreaPartsProps {
  readonly area: GemeenteArea
  /** All areas of the gemeente. */
  readonly areas: readonly GemeenteArea[]
}

/** The parts that an area falls into, and the others in what holds it. */
export function AreaParts({ area, areas }: AreaPartsProps) {
  const { t, areas: nounOf } = useSpeech()
  const holder = areas.find(({ code }) => code === area.parent)
  const parts = areas.filter(({ parent }) => parent === area.code)
  const beside =
    holder === undefined ? [] : areas.filter(({ parent, code }) => parent === holder.code && code !== area.code)
  const [part, other] = [parts[0], beside[0]]
  return (
    <>
      {part !== undefined && (
        <section>
          <Heading level={3}>{t('area.parts', { areas: nounOf(part.level, parts.length), area: area.name })}</Heading>
          <AreaList areas={parts} />
        </section>
      )}
      {other !== undefined && holder !== undefined && (
        <section>
          <Heading level={3}>
            {t('area.beside', { areas: nounOf(other.level, beside.length), area: holder.name })}
          </Heading>
          <AreaList areas={beside} />
        </section>
      )}
    </>
  )
}

function AreaList({ areas }: { readonly areas: readonly { readonly code: string; readonly name: string }[] }) {
  return (
    <ul className="area-list">
      {areas.map(({ code, name }) => (
        <li key={code}>
          <AreaLink code={code}>{name}</AreaLink>
        </li>
      ))}
    </ul>
  )
}

/** Areas that are most alike in public traits. */
export function SimilarAreas({ area }: { readonly area: GemeenteArea }) {
  const { t, areas, language } = useSpeech()
  if (area.similar.length === 0) return null
  return (
    <section>
      <Heading level={3}>{t('area.similar', { areas: areas(area.level, 2) })}</Heading>
      <p>
        {t('area.similarMeans')}{' '}
        <Link to="/$language/methode/$method" params={{ language, method: 'gelijkende-gebieden' }}>
          {t('area.similarMethod')}
        </Link>
      </p>
      <AreaList areas={area.similar} />
      <CompareLink area={area} naast="gelijkend">
        {t('area.compareSimilar')}
      </CompareLink>
    </section>
  )
}

interface NeighboursProps {
  readonly release: Release
  readonly area: GemeenteArea
  /** All areas of the gemeente. */
  readonly areas: readonly GemeenteArea[]
}

/** The areas that share a border. The names of those in another gemeente are in its file, and come a moment later. */
export function Neighbours({ release, area, areas }: NeighboursProps) {
  const { t } = useSpeech()
  const own = areas.filter(({ code }) => area.neighbours.includes(code))
  const list = area.level === 'gemeente' ? <Gemeenten release={release} area={area} /> : <Parts area={area} own={own} />
  return (
    <section>
      <Heading level={3}>{t('area.neighbours')}</Heading>
      {area.neighbours.length === 0 ? (
        <p>{t('area.noNeighbours')}</p>
      ) : (
        <Suspense fallback={<AreaList areas={own} />}>{list}</Suspense>
      )}
      <CompareLink area={area} naast="buren">
        {t('area.compareNeighbours')}
      </CompareLink>
    </section>
  )
}

/** All gemeenten by name are one small file. */
function Gemeenten({ release, area }: Pick<NeighboursProps, 'release' | 'area'>) {
  const territory = territoryOf(area.code)
  const map = release.maps.find((entry) => entry.level === area.level && entry.territory === territory)
  const areas = map === undefined ? [] : use(openMapAreas(map))
  return <AreaList areas={areas.filter(({ code }) => area.neighbours.includes(code))} />
}

function Parts({ area, own }: { readonly area: GemeenteArea; readonly own: readonly GemeenteArea[] }) {
  const elsewhere = new Set(area.neighbours.map(gemeenteOf).filter((gemeente) => gemeente !== gemeenteOf(area.code)))
  const asked = [...elsewhere].map((gemeente) => openGemeente(gemeente))
  const others = asked.flatMap((file) => use(file).areas.filter(({ code }) => area.neighbours.includes(code)))
  return <AreaList areas={[...own, ...others]} />
}

interface CompareLinkProps {
  readonly area: GemeenteArea
  readonly naast: 'buren' | 'gelijkend' | 'land'
  readonly children: ReactNode
}

export function CompareLink({ area, naast, children }: CompareLinkProps) {
  const { language } = useSpeech()
  return (
    <p>
      <Link to="/$language/vergelijken" params={{ language }} search={{ gebied: area.code, naast }}>
        {children}
      </Link>
    </p>
  )
}
