import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Land } from '../land/area.ts'
import type { Neighbourhood } from '../neighbourhood.ts'
import type { Organisation } from '../organisations/organisation.ts'
import { writeText } from '../registers/text-sink.ts'
import { type Likeness, startMeasuring } from './measures/likeness.ts'
import { drawAges } from './pictures/ages.ts'
import { drawAreaSizes } from './pictures/area-sizes.ts'
import { drawBranches } from './pictures/branches.ts'
import { drawGivenNames } from './pictures/given-names.ts'
import { drawHomes } from './pictures/homes.ts'
import { drawHouseholds } from './pictures/households.ts'
import { drawIndicators } from './pictures/indicators.ts'
import type { Picture } from './pictures/picture.ts'
import { drawPrices } from './pictures/prices.ts'
import { drawRegionMap } from './pictures/region-map.ts'
import { drawSectors } from './pictures/sectors.ts'
import { drawSurnames } from './pictures/surnames.ts'
import { drawTies } from './pictures/ties.ts'
import { drawValues } from './pictures/values.ts'

/** Watches a region while it is made and draws it afterwards, beside what was published about the Netherlands. */
export interface Portrait {
  add(neighbourhood: Neighbourhood): void
  /** After the last buurt of a gemeente, with the organisations that were kept back until then. */
  endGemeente(organisations: readonly Organisation[]): void
  /** Writes a file per picture and a page with all of them, in place of what was there. */
  write(folder: string): Promise<void>
}

export function createPortrait(land: Land): Portrait {
  const { likeness, add, endGemeente } = startMeasuring(land)
  return {
    add,
    endGemeente,
    async write(folder) {
      await rm(folder, { recursive: true, force: true })
      const pictures = drawPictures(likeness)
      for (const { name, svg } of pictures) await writeText(join(folder, `${name}.svg`), `${svg}\n`)
      await writeText(join(folder, 'README.md'), toPage(pictures))
    },
  }
}

const PICTURES: readonly ((likeness: Likeness) => Picture)[] = [
  drawRegionMap,
  drawAreaSizes,
  drawAges,
  drawHouseholds,
  drawSurnames,
  drawGivenNames,
  drawHomes,
  drawPrices,
  drawValues,
  drawTies,
  drawSectors,
  drawBranches,
  drawIndicators,
]

/** Every picture of a region that has been measured, in the order of the page. */
function drawPictures(likeness: Likeness): readonly Picture[] {
  return PICTURES.map((draw) => draw(likeness))
}

function toPage(pictures: readonly Picture[]): string {
  const parts = pictures.map(({ name, title, lead, published, notSaid }) =>
    [`![${title}](${name}.svg)`, `**${title}** ${lead}`, `- Published: ${published}\n- Not said: ${notSaid}`].join(
      '\n\n',
    ),
  )
  return [
    '# Portrait of a made-up region',
    'Nobody in it exists, and no real place is meant. Each picture stands beside a figure about the Netherlands where one was published.',
    ...parts,
  ]
    .join('\n\n')
    .concat('\n')
}
