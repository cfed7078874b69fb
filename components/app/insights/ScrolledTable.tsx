import type { ReactNode } from 'react';

/**
 * A table that scrolls by itself where it is wider than the place.
 * @param name the id of the heading that names it.
 */
export function ScrolledTable({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
    <div className="scrolled" tabIndex={0}>
      <table className="tbl" aria-labelledby={name}>
        {children}
      </table>
    </div>
  );
}
