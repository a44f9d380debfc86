/** An object as JSON delivers it: nothing is known of its members yet. */
export type JsonObject = Readonly<Record<string, unknown>>

type OnMalformed = () => void

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A member that is an object; an empty one when it is absent. */
export function objectIn(object: JsonObject, name: string, onMalformed: OnMalformed): JsonObject {
  const value = object[name]
  if (isJsonObject(value)) return value
  if (isPresent(value)) onMalformed()
  return {}
}

/** A member that is a list; an empty one when it is absent. */
export function listIn(object: JsonObject, name: string, onMalformed: OnMalformed): readonly unknown[] {
  const value = object[name]
  if (Array.isArray(value)) return value
  if (isPresent(value)) onMalformed()
  return []
}

/** A list of objects; what is no object is malformed and left out. */
export function objectsIn(object: JsonObject, name: string, onMalformed: OnMalformed): readonly JsonObject[] {
  return listIn(object, name, onMalformed).filter((value) => {
    if (!isJsonObject(value)) onMalformed()
    return isJsonObject(value)
  })
}

// Registers deliver no control characters; one in a name would be a fault of the copy.
const CONTROL = /\p{Cc}/u

/** A text with its runs of spaces collapsed; null when it is absent, empty or malformed. */
export function textIn(object: JsonObject, name: string, onMalformed: OnMalformed): string | null {
  const value = object[name]
  if (!isPresent(value)) return null
  if (typeof value !== 'string' || CONTROL.test(value)) {
    onMalformed()
    return null
  }
  const text = value.replaceAll(/ +/g, ' ').trim()
  return text === '' ? null : text
}

/** A text of a known shape; null when it is absent, or of another shape, which is malformed. */
export function matchIn(
  object: JsonObject,
  name: string,
  { shape, onMalformed }: { readonly shape: RegExp; readonly onMalformed: OnMalformed },
): string | null {
  const text = textIn(object, name, onMalformed)
  if (text === null || shape.test(text)) return text
  onMalformed()
  return null
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null
}
