import about from './nl/about.json' with { type: 'json' }
import accessibility from './nl/accessibility.json' with { type: 'json' }
import address from './nl/address.json' with { type: 'json' }
import area from './nl/area.json' with { type: 'json' }
import caution from './nl/caution.json' with { type: 'json' }
import choice from './nl/choice.json' with { type: 'json' }
import combine from './nl/combine.json' with { type: 'json' }
import compare from './nl/compare.json' with { type: 'json' }
import coverage from './nl/coverage.json' with { type: 'json' }
import crossTable from './nl/crossTable.json' with { type: 'json' }
import drill from './nl/drill.json' with { type: 'json' }
import embed from './nl/embed.json' with { type: 'json' }
import fault from './nl/fault.json' with { type: 'json' }
import figure from './nl/figure.json' with { type: 'json' }
import flows from './nl/flows.json' with { type: 'json' }
import frame from './nl/frame.json' with { type: 'json' }
import guide from './nl/guide.json' with { type: 'json' }
import home from './nl/home.json' with { type: 'json' }
import legend from './nl/legend.json' with { type: 'json' }
import lens from './nl/lens.json' with { type: 'json' }
import level from './nl/level.json' with { type: 'json' }
import madeUp from './nl/madeUp.json' with { type: 'json' }
import map from './nl/map.json' with { type: 'json' }
import methods from './nl/methods.json' with { type: 'json' }
import missing from './nl/missing.json' with { type: 'json' }
import missingPage from './nl/missingPage.json' with { type: 'json' }
import origin from './nl/origin.json' with { type: 'json' }
import picker from './nl/picker.json' with { type: 'json' }
import picture from './nl/picture.json' with { type: 'json' }
import rounding from './nl/rounding.json' with { type: 'json' }
import search from './nl/search.json' with { type: 'json' }
import searchAreas from './nl/searchAreas.json' with { type: 'json' }
import sentence from './nl/sentence.json' with { type: 'json' }
import stories from './nl/stories.json' with { type: 'json' }
import strip from './nl/strip.json' with { type: 'json' }
import table from './nl/table.json' with { type: 'json' }
import take from './nl/take.json' with { type: 'json' }
import takePage from './nl/takePage.json' with { type: 'json' }
import territory from './nl/territory.json' with { type: 'json' }
import theme from './nl/theme.json' with { type: 'json' }
import trend from './nl/trend.json' with { type: 'json' }

/** The Dutch words of the site: one file per part, joined under the name of the part. A page loads one language. */
export const DUTCH = {
  about,
  accessibility,
  address,
  area,
  caution,
  choice,
  combine,
  compare,
  coverage,
  crossTable,
  drill,
  embed,
  fault,
  figure,
  flows,
  frame,
  guide,
  home,
  legend,
  lens,
  level,
  madeUp,
  map,
  methods,
  missing,
  missingPage,
  origin,
  picker,
  picture,
  rounding,
  search,
  searchAreas,
  sentence,
  stories,
  strip,
  table,
  take,
  takePage,
  territory,
  theme,
  trend,
}
