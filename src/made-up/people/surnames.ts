import type { Random } from '../random.ts'

export interface Surname {
  /** As the national table of prefixes spells it; empty for most. */
  readonly prefix: string
  readonly surname: string
}

const words = (text: string): readonly string[] => text.split(' ')

/** The parts that surnames are made of; whoever bears the result does so by chance. */
const LANDSCAPE = words(
  'water riet meer dijk kaag polder wilgen elzen linden eiken zand veen heide wal sluis brug molen kerk haven werf ' +
    'berg bos broek donk gouw horst kamp laan oever plas schouw spui terp tuin vaart veld vliet weide zijl',
)
const SETTLEMENT = words(
  'dam dorp horst hove hoven huizen kerke land loo meer oord rade recht rode schoten stede stein veen veld voort waard ' +
    'weerd wijk wolde zande',
)
const PEOPLE = words('man huis boer stra ma hof mans kamp brink inga sma broek berg meijer hoek dijk')
const FATHERS = words(
  'Jan Piet Klaas Hendrik Willem Corneli Gerrit Dirk Aart Teun Evert Barend Harm Lammert Roelof Egbert Wouter Gijsbert ' +
    'Leendert Huibert Adriaan Jochem Mees Rein Sijmon Tijmen Wolter Zeger Frans Maarten',
)
const SON_OF = words('sen s sz sens se inga stra ma ing kes')
const TRADES = words(
  'Zeiler Schipper Rietsnijder Kuiper Waard Mandenmaker Touwslager Veerman Turfsteker Sluiswachter Imker Wever Smid ' +
    'Wielmaker Zager Dekker Vletter Visser Vogelaar Bleker Kaarder Drukker Schrijver Snijder Metselaar Poorter Ruiter ' +
    'Jager Boogaard Reus Lange Korte Zwart Wit Grijze Wilde Jonge Oude',
)
const BESIDE_TRADE = words('de den - Op')
const BEFORE_VILLAGE = ['van', '', '', 'van', '', ''] as const
const BEFORE_LANDSCAPE = [
  'van der',
  'van de',
  'van den',
  "van 't",
  'van het',
  'ter',
  'ten',
  'te',
  'op de',
  'op den',
  "op 't",
  'in de',
  'in den',
  "in 't",
  'uit de',
  'uit den',
  'aan de',
  'aan den',
  'onder de',
  'over de',
  'bij de',
  "'t",
] as const

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ij/, 'y'],
  [/k$/, 'ck'],
  [/^K(?=[alo])/, 'C'],
  [/d$/, 'dt'],
  [/uis/, 'uys'],
  [/g$/, 'gh'],
  [/aa(?=[a-z])/, 'ae'],
]

/** Every surname once, in no order that says anything. */
const SURNAMES: readonly Surname[] = [
  ...LANDSCAPE.flatMap((stem) =>
    SETTLEMENT.map((end, place) => ({
      prefix: BEFORE_VILLAGE[(place + stem.length) % BEFORE_VILLAGE.length] ?? '',
      surname: capital(stem + end),
    })),
  ),
  ...LANDSCAPE.flatMap((stem) => BEFORE_LANDSCAPE.map((prefix) => ({ prefix, surname: capital(stem) }))),
  ...LANDSCAPE.flatMap((stem) => PEOPLE.map((end) => ({ prefix: '', surname: capital(stem + end) }))),
  ...FATHERS.flatMap((father) => SON_OF.map((son) => ({ prefix: '', surname: father + son }))),
  ...TRADES.flatMap((trade) =>
    BESIDE_TRADE.map((before) => {
      if (before === 'Op') return { prefix: '', surname: `${trade}s` }
      return { prefix: before === '-' ? '' : before, surname: trade }
    }),
  ),
]

// No common divisor with any list that is likely, so that neighbours in rank look nothing alike.
const STRIDE = 7_919
/** How flat the top is: the most common surname is borne by about one in two hundred. */
const FLATNESS = 40
const DOUBLE = 0.02
/** How often a branch of a family spells its name in a way of its own. */
const OTHERWISE = 0.15

/** A surname: rank r is borne in proportion to 1 / (r + 40), so that some are common and thousands rare. */
export function pickSurname(random: Random): Surname {
  const single = surnameOfRank(random)
  if (!random.chance(DOUBLE)) return single
  const { prefix, surname } = surnameOfRank(random)
  return { ...single, surname: `${single.surname}-${prefix === '' ? '' : `${prefix} `}${surname}` }
}

function surnameOfRank(random: Random): Surname {
  const count = SURNAMES.length
  const rank = Math.floor(FLATNESS * ((count / FLATNESS + 1) ** random.fraction() - 1))
  const { prefix, surname } = SURNAMES[(rank * STRIDE) % count] ?? random.pick(SURNAMES)
  const others = random.chance(OTHERWISE) ? spellings(surname) : []
  return { prefix, surname: others.length === 0 ? surname : random.pick(others) }
}

/** Other ways to write the same surname, each with one change. */
export function spellings(surname: string): string[] {
  return SPELLINGS.filter(([old]) => old.test(surname)).map(([old, other]) => surname.replace(old, other))
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
