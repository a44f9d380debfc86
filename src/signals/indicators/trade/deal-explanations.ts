import type { InnocentExplanation } from '../../indicator.ts'

/** Innocent explanations of a price that several indicators test alike, over the columns of object_sales. */

export const RELATED_PARTIES: InnocentExplanation = {
  code: 'related-parties',
  says: {
    nl: 'Koper en verkoper zijn familie of horen bij hetzelfde bedrijf: dan is de prijs vaak geen marktprijs.',
    en: 'Buyer and seller are family or belong to one company: the price is then often no market price.',
  },
  holds: 'parties_related',
}

export const PART_ONLY: InnocentExplanation = {
  code: 'part-only',
  says: {
    nl: 'Er is maar een deel van de woning verkocht, bijvoorbeeld de helft na een scheiding.',
    en: 'Only a part of the home was sold, for instance one half after a divorce.',
  },
  holds: 'share_bought < $whole_share',
}

export const BY_AUCTION: InnocentExplanation = {
  code: 'by-auction',
  says: {
    nl: 'De woning is op een veiling of gedwongen verkocht.',
    en: 'The home was sold at an auction or under compulsion.',
  },
  holds: 'by_auction',
}

export const BOUGHT_BY_RESIDENT: InnocentExplanation = {
  code: 'bought-by-resident',
  says: {
    nl: 'De koper woonde er al: een huurder of huisgenoot betaalt vaak minder dan een ander.',
    en: 'The buyer already lived there: a tenant or housemate often pays less than another.',
  },
  holds: 'sold_on - buyer_home_from >= $least_residence_days',
}

export const BUYER_CAME_TO_LIVE: InnocentExplanation = {
  code: 'buyer-came-to-live',
  says: {
    nl: 'De koper is er zelf komen wonen: wie ergens gaat wonen, betaalt wat de woning hem waard is.',
    en: 'The buyer came to live there: who buys to live somewhere pays what the home is worth to them.',
  },
  holds: 'days_until_home <= $latest_move_days',
}

export const FROM_SOCIAL_LANDLORD: InnocentExplanation = {
  code: 'from-social-landlord',
  says: {
    nl: 'Een woningcorporatie heeft verkocht; die mag met korting verkopen en koopt dan vaak terug.',
    en: 'A housing association sold it; it may sell at a discount, and then often buys back.',
  },
  holds: 'from_social_landlord',
}

export const LET_WHEN_SOLD: InnocentExplanation = {
  code: 'let-when-sold',
  says: {
    nl: 'De woning was verhuurd toen zij werd verkocht: dat drukt de prijs.',
    en: 'The home was let when it was sold: that lowers the price.',
  },
  holds: 'let',
}

export const GROUND_LEASE: InnocentExplanation = {
  code: 'ground-lease',
  says: {
    nl: 'Er is erfpacht verkocht, terwijl de WOZ-waarde doet alsof het volle eigendom is.',
    en: 'A ground lease was sold, while the WOZ value treats it as full ownership.',
  },
  holds: 'ground_lease',
}

export const NEW_HOME: InnocentExplanation = {
  code: 'new-home',
  says: {
    nl: 'Het was een nieuwe woning: in de akte staat dan vaak alleen de prijs van de grond.',
    en: 'It was a new home: the deed then often names the price of the land only.',
  },
  holds: 'years_after_building <= $new_for_years',
}

export const FROM_PUBLIC_BODY: InnocentExplanation = {
  code: 'from-public-body',
  says: {
    nl: 'Een overheid heeft verkocht, volgens regels die daarvoor gelden.',
    en: 'A public body sold it, under the rules for that.',
  },
  holds: 'from_public_body',
}

export const UNKNOWN_CONDITION: InnocentExplanation = {
  code: 'unusual-condition',
  says: {
    nl: 'De woning was heel slecht of juist heel goed onderhouden.',
    en: 'The home was in very bad or in very good repair.',
  },
  untestedBecause: {
    nl: 'Geen register zegt hoe een woning onderhouden is.',
    en: 'No register tells how well a home is kept.',
  },
}
