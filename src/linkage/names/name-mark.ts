/** Words round a name that are not the name: forms of address, titles, and marks of generation. Folded, without dots. */
const TITLES = new Set(
  `prof professor dr drs mr mrs ms miss ir ing mw mevr mevrouw dhr meneer jhr jkvr jonkheer jonkvrouw baron barones
  graaf gravin ridder ds pater zuster sir lord lady dame hon rev reverend monsieur mme madame mlle herr frau hr sig signor
  don dona president prasident minister senator general generaal kolonel colonel captain kapitein majoor admiral admiraal
  shaikh sheikh sheik sjeik haji hajji hadji mullah mulla maulavi qari doctor ambassador ambassadeur`.split(/\s+/),
)

/** Degrees that come after a name. */
const DEGREES = new Set(['msc', 'bsc', 'llm', 'llb', 'phd', 'mba', 'esq', 'mphil', 'dphil'])

/** What sets two persons with one name apart: the elder and the younger. */
const GENERATIONS: ReadonlyMap<string, Generation> = new Map([
  ['jr', 'junior'],
  ['jun', 'junior'],
  ['junior', 'junior'],
  ['sr', 'senior'],
  ['sen', 'senior'],
  ['senior', 'senior'],
  ['ii', 'second'],
  ['iii', 'third'],
  ['iv', 'fourth'],
])

export type Generation = 'junior' | 'senior' | 'second' | 'third' | 'fourth'

export const isTitle = (word: string): boolean => TITLES.has(word)

export const isDegree = (word: string): boolean => DEGREES.has(word)

export const toGeneration = (word: string): Generation | undefined => GENERATIONS.get(word)
