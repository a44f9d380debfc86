import type { ReactNode } from 'react'

/** Holds what may be wider than the screen. It can be focused, so that a keyboard can scroll it (WCAG 2.1.1). */
export function ScrollFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is something to operate
    <section className="scroll-frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
