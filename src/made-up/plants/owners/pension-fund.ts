import { dayAfter } from '../../calendar.ts'
import { isHome } from '../../homes/premises.ts'
import type { Organisation } from '../../organisations/organisation.ts'
import type { Scene } from '../../scene.ts'
import { handsOf, letting } from '../evidence.ts'
import type { Plant } from '../plot.ts'
import { lately, shell } from '../shells.ts'

/** Homes of a pension fund, held through its own companies: several steps up there is nobody, only pensioners. */
export const PENSION_FUND: Plant = {
  kind: 'pension-fund',
  misuse: false,
  share: 0.0016,
  places: [4, 8],
  buurten: 3,
  suits: (premises) => isHome(premises) && premises.kind === 'Verblijfsobject',
  open(scene) {
    const chain = group(scene)
    return {
      play(_premises, here) {
        const owner = chain[0] ?? here.cast.housingAssociation(here.random)
        const since = dayAfter(owner.founded, here.random.integer(400, 3000))
        return {
          since,
          tenure: 'private',
          holding: { owners: [owner], since },
          lettings: [
            letting({ landlord: owner, agent: here.cast.lettingAgent(here.random), from: dayAfter(since, 60) }, here),
          ],
          hands: handsOf(...chain),
        }
      },
    }
  },
}

/** The company that owns, and those above it up to the fund. */
function group(scene: Scene): readonly Organisation[] {
  const founded = dayAfter(lately(3, scene), -365 * 14)
  const names = ['6530', '66191', '6420', '68204']
  let above: Organisation | undefined
  const made = names.map((sbi, place) => {
    const directors = scene.outsiders.someone([40, 64])
    above = shell(
      {
        founded,
        director: directors,
        sbi,
        staff: place === 0 ? 240 : 2,
        legalForm: place === 0 ? 'Stichting' : 'Besloten Vennootschap',
        ...(above === undefined ? {} : { shareholder: above }),
      },
      scene,
    )
    return above
  })
  return made.toReversed()
}
