import { useNavigate, useSearch } from '@tanstack/react-router'
import { readView, type ViewSearch } from '../address.ts'

/** What to change in the address; undefined takes a part out. */
export type AddressChange = { readonly [K in keyof ViewSearch]?: ViewSearch[K] | undefined }

export interface Address {
  readonly search: ViewSearch
  readonly change: (change: AddressChange, wish?: { readonly remember: boolean }) => void
}

/**
 * What the address of this page says, and a way to change it, so that every view can be linked to. A change becomes a step
 * to go back to, unless it is one of many small ones.
 */
export function useAddress(): Address {
  const { view: search } = readView(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (part: AddressChange, wish = { remember: true }) =>
    void navigate({ to: '.', search: changedView(search, part), replace: !wish.remember, resetScroll: false })
  return { search, change }
}

function changedView(search: ViewSearch, part: AddressChange): ViewSearch {
  return Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined))
}
