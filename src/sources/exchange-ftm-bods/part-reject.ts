/** How a part of a record that was not taken is told in the rejects; `pathIn` finds the path back in it. */
export function sayRefused(path: string): string {
  return `${path}: not taken, by rule. The rest of the record is kept.`
}

export function sayUnknown(path: string): string {
  return `${path}: the model has no such property. The rest of the entity is kept.`
}

export function pathIn(says: string): string {
  return says.slice(0, says.indexOf(':'))
}
