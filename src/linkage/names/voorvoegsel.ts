/**
 * The words of which the voorvoegsels of Dutch surnames are made: those of Landelijke Tabel 36 of the BRP (RvIG), as
 * it has stood since 1 December 2004. Folded: 't is t and d' is d. Combinations are not checked: the BRP itself
 * delivers some that the table lacks.
 */
const TABLE_36 = `
  a aan af al am auf aus ben bij bin boven d da dal dalla das de deca degli dei del dem den der des di die do
  don dos du el gen het i im in l la las le les lo los m of onder op over s t te ten ter tho thoe thor to toe
  tot uijt uit unter van ver vom von voor vor zu zum zur`

/** Words that stand between given name and surname in names from elsewhere, and say as little on their own. */
const FROM_ELSEWHERE = ['bint', 'ibn', 'ul', 'ur', 'y', 'e', 'st']

const WORDS = new Set([...TABLE_36.trim().split(/\s+/), ...FROM_ELSEWHERE])

/** Those with which a text may begin and still be a voorvoegsel, as in "De Vries": none of them is a given name. */
const MAY_COME_FIRST = new Set([
  'aan',
  'de',
  'den',
  'der',
  'dos',
  'du',
  'el',
  'het',
  'in',
  'op',
  'te',
  'ten',
  'ter',
  'uit',
  'van',
  'von',
])

/** Words that make the next name that of the father (Arabic and Hebrew): Ali bin Omar is the child of Omar. */
const CHILD_OF = new Set(['ben', 'bin', 'bint', 'ibn'])

/** Whether a folded word is part of a voorvoegsel. */
export const isVoorvoegsel = (word: string): boolean => WORDS.has(word)

export const mayBeginSurname = (word: string): boolean => MAY_COME_FIRST.has(word)

export const saysChildOf = (word: string): boolean => CHILD_OF.has(word)
