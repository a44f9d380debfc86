import { isJsonObject, type JsonObject, objectIn, objectsIn, textIn } from '../files/json-fields.ts'
import { type BrpColumn, type BrpLine, FILLED } from './brp-lines.ts'
import { toLoDate } from './persoon-date.ts'

/** What of a person does not have the shape that BRP bevragen describes. */
export type ShapeFault = 'structure-malformed' | 'residence-absent' | 'residence-kind-not-known'

type Cells = Partial<Record<BrpColumn, string>>
type OnShapeFault = (fault: ShapeFault) => void

/**
 * Retells a Persoon of BRP bevragen as the rows of a person list, so that both are read by the same rules. The first
 * row holds what counts now; further partners and children stand on the rows below it. Only the members named here
 * are looked at.
 */
export function linesOf(
  persoon: JsonObject,
  at: { readonly place: string; readonly line: number },
  onFault: OnShapeFault,
): readonly BrpLine[] {
  const onMalformed = () => onFault('structure-malformed')
  const partners = objectsIn(persoon, 'partners', onMalformed)
  const children = objectsIn(persoon, 'kinderen', onMalformed)
  const first = { ...personCells(persoon, onFault), ...residenceCells(persoon, onFault) }
  return Array.from({ length: Math.max(1, partners.length, children.length) }, (_, row) => {
    const cells: Cells = {
      ...(row === 0 ? first : {}),
      ...partnerCells(partners[row] ?? {}, onMalformed),
      '09.01.20': text(children[row] ?? {}, 'burgerservicenummer', onMalformed),
    }
    return { ...at, whole: true, startsList: row === 0, cell: (column) => cells[column] ?? '' }
  })
}

function personCells(persoon: JsonObject, onFault: OnShapeFault): Cells {
  const onMalformed = () => onFault('structure-malformed')
  const name = objectIn(persoon, 'naam', onMalformed)
  const [father, mother, ...others] = objectsIn(persoon, 'ouders', onMalformed)
  if (others.length > 0) onMalformed()
  return {
    '01.01.20': text(persoon, 'burgerservicenummer', onMalformed),
    ...nameCells(name, '01', onMalformed),
    '01.61.10': text(objectIn(name, 'aanduidingNaamgebruik', onMalformed), 'code', onMalformed),
    '01.03.10': toLoDate(objectIn(persoon, 'geboorte', onMalformed)['datum']),
    '02.01.20': text(father ?? {}, 'burgerservicenummer', onMalformed),
    '03.01.20': text(mother ?? {}, 'burgerservicenummer', onMalformed),
    ...endingCells(persoon, onMalformed),
  }
}

/** Someone who is said to be deceased is no longer kept up, also where the suspension itself was not delivered. */
function endingCells(persoon: JsonObject, onMalformed: () => void): Cells {
  const suspension = persoon['opschortingBijhouding']
  if (suspension === undefined || suspension === null) {
    if (!isJsonObject(persoon['overlijden'])) return {}
    return { '07.67.10': toLoDate(persoon['overlijden']['datum']), '07.67.20': 'O' }
  }
  const told = objectIn(persoon, 'opschortingBijhouding', onMalformed)
  const reason = text(objectIn(told, 'reden', onMalformed), 'code', onMalformed)
  return { '07.67.10': toLoDate(told['datum']), '07.67.20': reason === '' ? FILLED : reason }
}

const NAME_COLUMNS = {
  '01': { given: '01.02.10', prefix: '01.02.30', surname: '01.02.40' },
  '05': { given: undefined, prefix: '05.02.30', surname: '05.02.40' },
} as const

function nameCells(name: JsonObject, category: keyof typeof NAME_COLUMNS, onMalformed: () => void): Cells {
  const { given, prefix, surname } = NAME_COLUMNS[category]
  return {
    ...(given === undefined ? {} : { [given]: text(name, 'voornamen', onMalformed) }),
    [prefix]: text(name, 'voorvoegsel', onMalformed),
    [surname]: text(name, 'geslachtsnaam', onMalformed),
  }
}

function partnerCells(partner: JsonObject, onMalformed: () => void): Cells {
  const ending = partner['ontbindingHuwelijkPartnerschap']
  return {
    '05.01.20': text(partner, 'burgerservicenummer', onMalformed),
    ...nameCells(objectIn(partner, 'naam', onMalformed), '05', onMalformed),
    ...(ending === undefined || ending === null ? {} : { '05.07.10': FILLED }),
  }
}

function residenceCells(persoon: JsonObject, onFault: OnShapeFault): Cells {
  const onMalformed = () => onFault('structure-malformed')
  const residence = objectIn(persoon, 'verblijfplaats', onMalformed)
  const from = toLoDate(residence['datumVan'])
  switch (residence['type']) {
    case 'Adres':
    case 'Locatie':
      return { '08.10.30': from, ...addressCells(residence, onMalformed) }
    case 'VerblijfplaatsBuitenland':
    case 'VerblijfplaatsOnbekend':
      return { '08.13.10': FILLED, '08.13.20': from }
    default:
      onFault(persoon['verblijfplaats'] === undefined ? 'residence-absent' : 'residence-kind-not-known')
      return {}
  }
}

function addressCells(residence: JsonObject, onMalformed: () => void): Cells {
  const address = objectIn(residence, 'verblijfadres', onMalformed)
  const number = address['huisnummer']
  return {
    '08.10.10': text(objectIn(residence, 'functieAdres', onMalformed), 'code', onMalformed),
    '08.11.20': typeof number === 'number' ? String(number) : text(address, 'huisnummer', onMalformed),
    '08.11.30': text(address, 'huisletter', onMalformed),
    '08.11.40': text(address, 'huisnummertoevoeging', onMalformed),
    '08.11.60': text(address, 'postcode', onMalformed),
    '08.11.80': text(residence, 'adresseerbaarObjectIdentificatie', onMalformed),
    '08.12.10': text(address, 'locatiebeschrijving', onMalformed) === '' ? '' : FILLED,
  }
}

/** A text as it was delivered: a space in an id is a fault, and the rules for person lists find it. */
function text(object: JsonObject, name: string, onMalformed: () => void): string {
  return textIn(object, name, onMalformed) === null ? '' : String(object[name])
}
