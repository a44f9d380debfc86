/** What someone does with personal data: one span of the Logboek Dataverwerkingen. */
export interface Act {
  /** What happens, in words that an auditor reads: `adresdossier tonen`. */
  readonly name: string
  readonly activity: Activity
  /** The account, or the process, that does it. */
  readonly actor: string
  readonly purpose: string
  /** The program that it came in by: `casework-server`, `intake`. */
  readonly origin: string
}

/**
 * The processing activities, to be found under these names in the organisation's register of processing
 * activities (GDPR article 30), as `dpl.core.processing_activity_id` asks.
 */
export type Activity =
  | 'urn:zichtlijn:verwerking:aanmelden'
  | 'urn:zichtlijn:verwerking:adressen-met-signaal'
  | 'urn:zichtlijn:verwerking:adresdossier'
  | 'urn:zichtlijn:verwerking:signalen-innemen'

/** What the work hands back: the answer, whom it was about, and how it ended when that is not simply well. */
export interface Done<T> {
  readonly answer: T
  /** BAG ids of the addresses. One line is written for each; there is no sampling. */
  readonly subjects: readonly string[]
  /** A closed word for the log, such as a refusal; `done` when absent. */
  readonly outcome?: string
}
