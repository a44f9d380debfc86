import { useSite } from './site.ts'

/** The title of a page in the window and where it is shared, with the name that the site has of itself. */
export function PageTitle({ children }: { readonly children: string }) {
  const { name } = useSite()
  return <title>{`${children} – ${name}`}</title>
}
