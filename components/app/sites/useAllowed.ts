import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** Those of some origins that may be read, also after that changes here or in the browser; undefined until the browser has answered. */
export function useAllowed(origins: readonly string[]): ReadonlySet<string> | undefined {
  const [allowed, setAllowed] = useState<ReadonlySet<string>>();
  const key = [...new Set(origins)].sort().join(' ');
  useEffect(() => {
    let isOver = false;
    const load = async () => {
      const all = key.split(' ').filter(Boolean);
      const granted = await Promise.all(
        all.map((origin) => browser.permissions.contains({ origins: [`${origin}/*`] })),
      );
      if (!isOver) setAllowed(new Set(all.filter((_, at) => granted[at])));
    };
    const onChange = () => void load();
    onChange();
    const { onAdded, onRemoved } = browser.permissions;
    for (const event of [onAdded, onRemoved]) event.addListener(onChange);
    return () => {
      isOver = true;
      for (const event of [onAdded, onRemoved]) event.removeListener(onChange);
    };
  }, [key]);
  return allowed;
}
