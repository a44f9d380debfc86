import type { Random } from '../random.ts'

/** Official given names and, where these differ, the names that people are called by. */
type NameList = readonly (readonly [official: string, ...called: string[]])[]

function list(text: string): NameList {
  return text.split(' ').map((entry) => {
    const [official = entry, ...called] = entry.split('/')
    return [official, ...called] as const
  })
}

/** What was given in turn, common names first. Our own lists; they follow no statistics of names. */
const STYLES: readonly { readonly until: number; readonly names: NameList; readonly most: number }[] = [
  {
    until: 1948,
    most: 4,
    names: list(
      'Johannes/Jan/Joop/Hans Cornelia/Corrie/Nel Hendrik/Henk/Hein Wilhelmina/Willy/Mien Cornelis/Kees/Cor ' +
        'Johanna/Annie/Jo/Hanneke Pieter/Piet Elisabeth/Bets/Lies/Bep Willem/Wim Adriana/Ada/Sjaan Gerrit/Ger ' +
        'Geertruida/Truus/Geertje Jacobus/Jaap/Co Catharina/Toos/Rina Adrianus/Arie/Ad Hendrika/Riek/Hennie Dirk ' +
        'Petronella/Nel/Pietje Antonius/Toon/Ton Margaretha/Greet/Margriet Klaas Aaltje/Alie Theodorus/Theo/Door ' +
        'Neeltje/Nel Petrus/Piet Grietje/Greet Wilhelmus/Wim Jantje/Jannie Leendert/Leen Trijntje/Tiny Teunis/Teun ' +
        'Jacoba/Coby Evert Arendje/Arda Gijsbert/Gijs Dirkje/Dicky Harmen Klaasje/Klaske Barend Lijsbeth/Lies',
    ),
  },
  {
    until: 1970,
    most: 3,
    names: list(
      'Johannes/Hans/John Maria/Ria/Marja Hendrikus/Henk/Harry Johanna/Anja/Joke Petrus/Peter Cornelia/Cora/Corry ' +
        'Wilhelmus/Wim/Willy Elisabeth/Els/Liesbeth Robert/Rob Margaretha/Marga/Greet Gerardus/Gerard Catharina/Karin/Tineke ' +
        'Adriaan/Ad Hendrika/Ineke/Henny Theodoor/Theo Yvonne Jacobus/Jaap/Jack Wilhelmina/Wilma/Willemien Ronald/Ron ' +
        'Annigje/Ans Frederik/Fred Geertruida/Trudy Leonardus/Leo Antonia/Toos/Tonny Bernardus/Ben Marijke Rudolf/Ruud ' +
        'Jannetje/Janny Arie Gerda Franciscus/Frans Elly Koenraad/Koen Carolina/Carla Nicolaas/Nico Thea Huibert/Bert Lena',
    ),
  },
  {
    until: 1988,
    most: 3,
    names: list(
      'Marcel Monique Erik Sandra Martijn Saskia Jeroen Marjolein Edwin Wendy Arjan Esmee Michiel Ingrid Richard Petra Bastiaan/Bas ' +
        'Annemarie/Annemiek Patrick Karin Vincent Linda Roelof/Roel Marieke Wouter Mariska Remco Jolanda Ronald Astrid ' +
        'Robbert/Rob Nicolette/Nicole Maarten Claudia Dennis Inge Jurgen Miranda Frank Suzanne/Suus Barend/Bart Danielle ' +
        'Maurits Francisca/Cisca Alexander/Sander Brigitte Hendrik/Rik Anita Pieter/Pieter-Jan Heleen Gerben Mieke',
    ),
  },
  {
    until: 2006,
    most: 2,
    names: list(
      'Timotheus/Tim Sanne Matthijs/Thijs Charlotte/Lotte Niels Anouk Lars Iris Jasper Femke Daniel/Daan Maaike Stijn Marit ' +
        'Nicolaas/Niek Roos Koenraad/Koen Eline Joris Floor Rutger Elisabeth/Lisa Sebastiaan/Bas Laura Casper Kim ' +
        'Maximiliaan/Max Lieke Jelle Emma Gijs Merel Ruben Fleur Wessel Nienke Thomas Judith Sven Manon Teun Renske Mark Britt',
    ),
  },
  {
    until: Infinity,
    most: 2,
    names: list(
      'Sem Saar Finn Fenna Bram Evi Luuk Noor Mees Lieke Siem Puck Guus Liv Jurre Loes Tijn Elin Pepijn Tess Noud Sofie Jip Mila ' +
        'Boet Yfke Hidde Lotte Joep Isa Abel Roos Fedde Nova Sepp Vera Otis Juul Kick Fien Stef Lynn Pelle Veerle Rens Bo Floris Hanna',
    ),
  },
]

/** The given names of someone born in a year, common ones more often, and the one of daily use. */
export function pickGivenNames(born: number, random: Random): { given: string; call: string } {
  // Names come and go gradually.
  const year = born + random.integer(-6, 6)
  const { names, most } = STYLES.find(({ until }) => year < until) ?? STYLES[0] ?? { names: list('Jan'), most: 1 }
  const place = commonPlace(names.length, random)
  const [first, ...called] = names[place] ?? ['Jan']
  const given = new Set([first])
  while (given.size < most && random.chance(0.45)) {
    // The lists alternate: names at an even distance are given together.
    const other = commonPlace(names.length / 2, random) * 2 + (place % 2)
    given.add(names[other]?.[0] ?? first)
  }
  return { given: [...given].join(' '), call: called.length > 0 && random.chance(0.85) ? random.pick(called) : first }
}

/** A place in a list whose first entries come up most. */
function commonPlace(length: number, random: Random): number {
  return Math.floor(random.fraction() ** 1.6 * length)
}
