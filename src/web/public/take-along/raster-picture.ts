import typeface from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url'
import boldTypeface from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url'

/** Twice as fine as a screen: sharp on paper and on fine screens. */
const FINENESS = 2

/** An SVG as PNG, drawn by the browser itself. Throws when the browser cannot. */
export async function pngOf(svg: string): Promise<Blob> {
  const typefaces = await Promise.all([fontFace(typeface, 400), fontFace(boldTypeface, 600)])
  const dressed = svg.replace('<metadata>', `<style>${typefaces.join('')}</style><metadata>`)
  const address = URL.createObjectURL(new Blob([dressed], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    return await drawn(image)
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** A picture that is drawn as an image may fetch nothing, so the typeface of the site goes into it. */
async function fontFace(address: string, weight: number): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return `@font-face{font-family:"Source Sans 3";font-weight:${weight};src:url(data:font/woff2;base64,${text})}`
}

function drawn(image: HTMLImageElement): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * FINENESS
  canvas.height = image.naturalHeight * FINENESS
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('This browser makes no PNG.'))
      else resolve(blob)
    }, 'image/png')
  })
}
