import type { ReactNode } from 'react';

/** A link to a place of the app, in a tab of its own. */
export function AppLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
