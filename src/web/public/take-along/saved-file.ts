/** A file for the reader's own disk. */
export interface SavedFile {
  readonly name: string
  readonly content: Blob
}

/** Some browsers read the file only after the click was handled. */
const KEPT_MILLISECONDS = 60_000

/** Hands a file to the browser, which asks or decides where it goes. Nothing is sent anywhere. */
export function saveFile({ name, content }: SavedFile): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS)
}
