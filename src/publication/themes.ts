import type { Theme } from './contract.ts'

export type ThemeId = 'veiligheid' | 'drugs' | 'geld' | 'wonen' | 'vastgoed' | 'bedrijven' | 'mensen-en-woningen'

/** Every way in, in the order in which a reader meets them. */
export const THEMES: readonly (Theme & { readonly id: ThemeId })[] = [
  {
    id: 'veiligheid',
    title: { nl: 'Veiligheid', en: 'Safety' },
    question: { nl: 'Hoeveel misdrijven staan er op papier?', en: 'How many crimes are on paper?' },
    lead: {
      nl: 'Ondermijning is misdaad die zich verstopt in het gewone leven. De meeste misdrijven die de politie opschrijft, zijn dat niet: een gestolen fiets is geen ondermijning. De cijfers laten zien wat er geregistreerd is, niet wat er allemaal gebeurde.',
      en: 'Subversive crime hides in ordinary life. Most crimes that the police write down are not that: a stolen bicycle subverts nothing. The figures show what was registered, not everything that happened.',
    },
  },
  {
    id: 'drugs',
    title: { nl: 'Drugs', en: 'Drugs' },
    question: {
      nl: 'Waar wordt geteeld, en waar wonen verdachten?',
      en: 'Where are drugs grown, and where do suspects live?',
    },
    lead: {
      nl: 'Voor drugs zijn huizen, loodsen, geld en handen nodig. Zo raakt de handel gewone straten. Gevonden is alleen wat gezocht is, en een verdachte is niet veroordeeld.',
      en: 'Drugs need houses, sheds, money and hands. That is how the trade reaches ordinary streets. Only what was looked for has been found, and a suspect has not been convicted.',
    },
  },
  {
    id: 'geld',
    title: { nl: 'Geld', en: 'Money' },
    question: {
      nl: 'Waar past het geld niet bij wat er bekend is?',
      en: 'Where does the money not fit what is known?',
    },
    lead: {
      nl: 'Wie misdaadgeld heeft, wil het uitgeven aan iets gewoons, zoals een huis. Daarom tellen we wat niet te verklaren was en wat verdacht is verklaard. Beide zijn een reden om te kijken, geen bewijs.',
      en: 'Those who have criminal money want to spend it on something ordinary, such as a house. That is why we count what could not be explained and what was declared suspicious. Both are a reason to look, not proof.',
    },
  },
  {
    id: 'wonen',
    title: { nl: 'Wonen', en: 'Housing' },
    question: { nl: 'Wie woont waar, en waar niemand?', en: 'Who lives where, and where does nobody?' },
    lead: {
      nl: 'Een woning waar niemand staat ingeschreven, of juist heel veel mensen, kan worden misbruikt: voor uitbuiting, teelt of een vals adres. Veel vaker is er iets gewoons aan de hand: een verhuizing, een verbouwing, een groot gezin.',
      en: 'A home where nobody is registered, or a great many people, may be misused: for exploitation, growing drugs or a false address. Far more often it is something ordinary: a move, a renovation, a large family.',
    },
  },
  {
    id: 'vastgoed',
    title: { nl: 'Vastgoed', en: 'Property' },
    question: { nl: 'Wie koopt hier, en hoe vaak?', en: 'Who buys here, and how often?' },
    lead: {
      nl: 'Met panden kan geld worden witgewassen: door snel door te verkopen, of door te verbergen wie de eigenaar is. Kopen, verkopen en een stichting oprichten mag iedereen. De cijfers tellen panden, geen daders.',
      en: 'Buildings can be used to launder money: by selling on quickly, or by hiding who the owner is. Anyone may buy, sell and set up a foundation. The figures count premises, not offenders.',
    },
  },
  {
    id: 'bedrijven',
    title: { nl: 'Bedrijven', en: 'Businesses' },
    question: { nl: 'Welke bedrijven zitten hier bij elkaar?', en: 'Which businesses sit together here?' },
    lead: {
      nl: 'In sommige branches is veel contant geld en weinig toezicht. Zit er van zo’n branche veel bij elkaar, dan kan dat een reden zijn om te kijken. Een winkelstraat of markt is ook gewoon een plek met veel winkels.',
      en: 'Some branches have much cash and little supervision. Many of them together may be a reason to look. A shopping street or market is also simply a place with many shops.',
    },
  },
  {
    id: 'mensen-en-woningen',
    title: { nl: 'Mensen en woningen', en: 'People and homes' },
    question: {
      nl: 'Hoeveel mensen wonen er, in hoeveel woningen?',
      en: 'How many people live there, in how many homes?',
    },
    lead: {
      nl: 'Deze cijfers gaan niet over ondermijning. De andere cijfers worden erdoor gedeeld, zodat een stad en een dorp naast elkaar kunnen liggen.',
      en: 'These figures are not about subversive crime. The others are divided by them, so that a city and a village can be laid side by side.',
    },
  },
]
