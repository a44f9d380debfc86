import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { ReportContent } from './report-content.ts'
import { readTypefaces } from './typeface-files.ts'

export type CompileReport = (content: ReportContent) => Uint8Array

/** How many compilations ago something must have been used to be remembered: the template and the typefaces. */
const REMEMBERED = 10

/**
 * Makes PDF/UA-1 (ISO 14289-1) of a report: it has a title, a language, an order of reading and words for every picture, or it is
 * not made. Equal content gives equal bytes. Compiling takes the thread for some tens of milliseconds.
 */
export async function openCompiler(): Promise<CompileReport> {
  const [template, fontBlobs] = await Promise.all([
    readFile(join(import.meta.dirname, 'report.typ'), 'utf8'),
    readTypefaces(),
  ])
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
  return (content) => {
    const pdf = compiler.pdf(
      { mainFileContent: template, inputs: { report: JSON.stringify(content) } },
      { pdfStandard: 'ua-1', creationTimestamp: Date.parse(content.date) / 1000 },
    )
    compiler.evictCache(REMEMBERED)
    return pdf
  }
}
