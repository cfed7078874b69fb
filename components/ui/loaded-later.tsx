import { type ComponentType, useEffect, useState } from 'react';

/** A component that shows nothing until its code is there. */
export type LoadedLater<P> = ComponentType<P> & {
  /** Loads the code before the component is rendered, so that it is shown at once. */
  readonly load: () => Promise<void>;
};

/**
 * Returns a component whose code is loaded when it is first rendered. React's own `lazy` would hold it back for 300 ms after its
 * `Suspense` has shown nothing.
 */
export function loadedLater<P extends object>(load: () => Promise<ComponentType<P>>): LoadedLater<P> {
  let loaded: ComponentType<P> | undefined;
  const loadOnce = async () => {
    loaded ??= await load();
  };
  // biome-ignore lint/correctness/noComponentHookFactories: it is made once, where a module names it.
  const Later = (props: P) => {
    const [Loaded, setLoaded] = useState(() => loaded);
    useEffect(() => {
      if (Loaded) return;
      loadOnce().then(
        () => setLoaded(() => loaded),
        // React shows what it shows for an error in rendering.
        (error: unknown) =>
          setLoaded(() => {
            throw error;
          }),
      );
    }, [Loaded]);
    return Loaded && <Loaded {...props} />;
  };
  return Object.assign(Later, { load: loadOnce });
}
