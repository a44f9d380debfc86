/** Gives out the BAG ids of one gemeente: gemeente, kind of object, and a number that no other object has. */
export interface BagNumbers {
  verblijfsobject(): string
  ligplaats(): string
  standplaats(): string
  pand(): string
  nummeraanduiding(): string
  openbareRuimte(): string
}

export function createBagNumbers(gemeenteNumber: string): BagNumbers {
  let last = 0
  const issue = (kind: string) => () => {
    last += 1
    return `${gemeenteNumber}${kind}${String(last).padStart(10, '0')}`
  }
  return {
    verblijfsobject: issue('01'),
    ligplaats: issue('02'),
    standplaats: issue('03'),
    pand: issue('10'),
    nummeraanduiding: issue('20'),
    openbareRuimte: issue('30'),
  }
}
