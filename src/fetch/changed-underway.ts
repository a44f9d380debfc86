/** The service published another version while we were reading: everything begins again. */
export class ChangedUnderway extends Error {
  override readonly name = 'ChangedUnderway'
}
