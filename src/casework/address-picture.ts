import type { AddressFile } from './contract.ts'
import type { AddressPicture } from './intake/address-picture.ts'
import type { IndicatorStateRow } from './store/address-rows.ts'

type Picture = Pick<AddressPicture, 'stack' | 'timeline' | 'letting_chains'>

/** What is shown of an address as a whole; without a picture there is no stack, nothing on the line and no letting. */
export function toPicture(
  picture: Picture | undefined,
  states: readonly IndicatorStateRow[],
  peildatum: string,
): Pick<AddressFile, 'stack' | 'timeline' | 'lettingChains'> {
  return {
    stack: picture === undefined || picture.stack === null ? null : toStack(picture.stack, states),
    timeline: picture?.timeline ?? { peildatum, events: [] },
    lettingChains: (picture?.letting_chains ?? []).map((chain) => ({
      agentKvkNumber: chain.agent_kvk_number,
      landlord: chain.landlord,
      landlordKvkNumber: chain.landlord_kvk_number,
      ownerIsLandlord: chain.owner_is_landlord,
      payment: chain.payment,
      payerDiffers: chain.payer_differs,
      cashRentPattern: chain.cash_rent_pattern,
      ownerPart: chain.owner_part,
    })),
  }
}

function toStack(
  stack: NonNullable<AddressPicture['stack']>,
  states: readonly IndicatorStateRow[],
): NonNullable<AddressFile['stack']> {
  const names = new Map(states.map(({ code, name }) => [code, name]))
  return {
    families: stack.families,
    sources: stack.sources,
    origins: stack.origins,
    stacked: stack.stacked,
    contributions: stack.contributions.map(({ indicators, ...contribution }) => ({
      ...contribution,
      names: indicators.map((code) => names.get(code) ?? { nl: code, en: code }),
    })),
    sourcePart: stack.source_part,
    equalSum: stack.equal_sum,
    learnedSum: stack.learned_sum,
    equalPlace: stack.equal_place,
    learnedPlace: stack.learned_place,
    listed: stack.listed,
  }
}

/** The indicators that could not be asked or do not count. */
export function toGreyed(states: readonly IndicatorStateRow[]): AddressFile['greyed'] {
  return states.flatMap(({ code, name, state, registers }) =>
    state === null || state === 'counts' ? [] : [{ code, name, state, registers: registers ?? [] }],
  )
}
