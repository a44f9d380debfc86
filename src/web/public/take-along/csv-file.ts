import type { Language } from '../../../vocabulary/language.ts'
import type { TakenTable, TakenValue } from './taken-table.ts'

/** Makes a spreadsheet read the file as UTF-8; without it Excel shows "SÃºdwest-FryslÃ¢n". */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Made to be opened by double click: a spreadsheet in Dutch takes `;` for the border of a cell and `,` for the decimal
 * sign, one in English `,` and `.`, and each reads the other's file as text or, worse, as other numbers. Programs have
 * the release's own tables, which are the same in every language.
 */
const NOTATION: Readonly<Record<Language, { readonly border: string; readonly decimal: string }>> = {
  nl: { border: ';', decimal: ',' },
  en: { border: ',', decimal: '.' },
}

/** The table as CSV (RFC 4180), after lines that begin with `# ` and tell what it is. */
export function csvOf(table: TakenTable, language: Language): string {
  const { border, decimal } = NOTATION[language]
  const write = (value: TakenValue) =>
    typeof value === 'number' ? String(value).replace('.', decimal) : quoted(value ?? '', border)
  const about = table.about.map(({ label, text }) => `# ${label}: ${oneLine(text)}`)
  const lines = [table.columns.map(({ title }) => title), ...table.rows].map((row) => row.map(write).join(border))
  return `${BYTE_ORDER_MARK}${[...about, ...lines].join('\r\n')}\r\n`
}

function quoted(text: string, border: string): string {
  return text.includes(border) || /["\r\n#]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
