import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const FACES = [
  {
    family: 'Source Sans 3',
    weight: 400,
    file: '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
  },
  {
    family: 'Source Sans 3',
    weight: 600,
    file: '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2',
  },
  {
    family: 'Source Serif 4',
    weight: 600,
    file: '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
  },
]

/** The typefaces as a style sheet that holds them: about 70 kB, so that a report looks the same wherever it is opened. */
export async function typefaceCss(): Promise<string> {
  const faces = FACES.map(async ({ family, weight, file }) => {
    const bytes = await readFile(fileURLToPath(import.meta.resolve(file)))
    return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")}`
  })
  return (await Promise.all(faces)).join('\n')
}
