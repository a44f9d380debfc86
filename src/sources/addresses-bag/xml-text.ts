const BLANK_AROUND = /^[ \t\n\r]+|[ \t\n\r]+$/g

/** Text without the blanks of XML at its ends; other spaces, such as U+00A0, stay. */
export function trimXml(text: string): string {
  if (text.charCodeAt(0) > 0x20 && text.charCodeAt(text.length - 1) > 0x20) return text
  return text.replaceAll(BLANK_AROUND, '')
}

/** The first place from `from` on that holds no blank of XML. */
export function afterBlanks(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x09) return at
    at += 1
  }
}

/** A name without its prefix. */
export function localNameOf(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** A text as a regular expression that matches just that text. */
export function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
