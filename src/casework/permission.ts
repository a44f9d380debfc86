import type { Action } from './contract.ts'
import type { Purpose } from './purpose.ts'
import type { Account } from './sample-account.ts'

/** Who asks, for which purpose, until when. */
export interface Asker {
  readonly account: Account
  readonly purpose: Purpose
  readonly until: Date
}

/** Written in the log, never told to the asker: "not for you" must look like "nothing there". */
export type Refusal = 'sign-in-expired' | 'purpose-outside-mandate' | 'purpose-needs-no-addresses'

type Rule = (asker: Asker, now: Date) => Refusal | 'allowed'

const signedInStill: Rule = ({ until }, now) => (now < until ? 'allowed' : 'sign-in-expired')

const withinMandate: Rule = ({ account, purpose }) =>
  account.mandate.includes(purpose) ? 'allowed' : 'purpose-outside-mandate'

const NEEDS_ADDRESSES: Readonly<Record<Purpose, boolean>> = {
  'toezicht-bewoning': true,
  adresonderzoek: true,
  'weging-signaal': true,
  voorlichting: false,
}

const needsAddresses: Rule = ({ purpose }) => (NEEDS_ADDRESSES[purpose] ? 'allowed' : 'purpose-needs-no-addresses')

const RULES: Readonly<Record<Action, readonly [Rule, ...Rule[]]>> = {
  'see-address-list': [signedInStill, withinMandate, needsAddresses],
  'see-address-file': [signedInStill, withinMandate, needsAddresses],
}

/** Why this asker may not do this, or 'allowed'. The page's buttons and the request handlers both ask here. */
export function verdict(asker: Asker, action: Action, now: Date): Refusal | 'allowed' {
  return RULES[action].map((rule) => rule(asker, now)).find((answer) => answer !== 'allowed') ?? 'allowed'
}

/** Everything that this asker may do. */
export function permissionsOf(asker: Asker, now: Date): readonly Action[] {
  const actions: readonly Action[] = ['see-address-list', 'see-address-file']
  return actions.filter((action) => verdict(asker, action, now) === 'allowed')
}
