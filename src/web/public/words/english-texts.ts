import type { DUTCH } from './dutch-texts.ts'
import about from './en/about.json' with { type: 'json' }
import accessibility from './en/accessibility.json' with { type: 'json' }
import address from './en/address.json' with { type: 'json' }
import area from './en/area.json' with { type: 'json' }
import caution from './en/caution.json' with { type: 'json' }
import choice from './en/choice.json' with { type: 'json' }
import combine from './en/combine.json' with { type: 'json' }
import compare from './en/compare.json' with { type: 'json' }
import coverage from './en/coverage.json' with { type: 'json' }
import crossTable from './en/crossTable.json' with { type: 'json' }
import drill from './en/drill.json' with { type: 'json' }
import embed from './en/embed.json' with { type: 'json' }
import fault from './en/fault.json' with { type: 'json' }
import figure from './en/figure.json' with { type: 'json' }
import flows from './en/flows.json' with { type: 'json' }
import frame from './en/frame.json' with { type: 'json' }
import guide from './en/guide.json' with { type: 'json' }
import home from './en/home.json' with { type: 'json' }
import legend from './en/legend.json' with { type: 'json' }
import lens from './en/lens.json' with { type: 'json' }
import level from './en/level.json' with { type: 'json' }
import madeUp from './en/madeUp.json' with { type: 'json' }
import map from './en/map.json' with { type: 'json' }
import methods from './en/methods.json' with { type: 'json' }
import missing from './en/missing.json' with { type: 'json' }
import missingPage from './en/missingPage.json' with { type: 'json' }
import origin from './en/origin.json' with { type: 'json' }
import picker from './en/picker.json' with { type: 'json' }
import picture from './en/picture.json' with { type: 'json' }
import rounding from './en/rounding.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import searchAreas from './en/searchAreas.json' with { type: 'json' }
import sentence from './en/sentence.json' with { type: 'json' }
import stories from './en/stories.json' with { type: 'json' }
import strip from './en/strip.json' with { type: 'json' }
import table from './en/table.json' with { type: 'json' }
import take from './en/take.json' with { type: 'json' }
import takePage from './en/takePage.json' with { type: 'json' }
import territory from './en/territory.json' with { type: 'json' }
import theme from './en/theme.json' with { type: 'json' }
import trend from './en/trend.json' with { type: 'json' }

/** The English words of the site, part for part beside the Dutch ones. */
export const ENGLISH = {
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
} satisfies Record<keyof typeof DUTCH, object>
