import { type Bar, lyingBars } from '../drawing/bars.ts'
import { countryKey } from '../drawing/marks.ts'
import { percent, whole } from '../drawing/numbers.ts'
import { LEFT, RIGHT } from '../drawing/sheet.ts'
import { shareOf } from '../measures/counts.ts'
import type { Likeness } from '../measures/likeness.ts'
import { HOMES } from '../published-figures.ts'
import { type Picture, toPicture } from './picture.ts'

export function drawHomes({ property, people: { households } }: Likeness): Picture {
  const { tenures, stacked, builtBefore2000 } = property
  const row = (name: string, count: number, published: number): Bar => {
    const amount = shareOf(count, tenures.total)
    return { name, amount, published }
  }
  const bars = [
    row('lived in by the owner', tenures.of('owned'), HOMES.value.owned),
    row('of a housing association', tenures.of('social'), HOMES.value.social),
    row('let by someone else', tenures.of('private'), HOMES.value.otherRent),
    row('above or below another home', stacked, HOMES.value.stacked),
    row('built before 2000', builtBefore2000, HOMES.value.builtBefore2000),
    row('nobody registered', households.of(0), HOMES.value.nobodyRegistered),
  ]
  return toPicture(
    'homes',
    {
      title: `Of every hundred homes ${Math.round(shareOf(tenures.of('owned'), tenures.total) * 100)} are lived in by their owner; in the country ${Math.round(HOMES.value.owned * 100)} are.`,
      lead: `${whole(tenures.total)} homes: who they belong to, what they are, and whether anyone is registered there. Each row is a share of all homes.`,
      published: `${HOMES.source}, a mean over its gemeenten that counts each for its households.`,
      notSaid: 'that the homes with nobody registered are misused. Most are for sale, being rebuilt, or second homes.',
      height: 214,
    },
    [
      countryKey(RIGHT, 14),
      lyingBars(
        bars,
        { left: LEFT, right: RIGHT - 90, top: 32, bottom: 214 },
        { most: 0.9, names: 200, says: percent },
      ),
    ].join(''),
  )
}
