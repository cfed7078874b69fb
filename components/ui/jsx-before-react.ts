/**
 * What JSX becomes in a script that runs before React is loaded, where the build puts this in the place of `react/jsx-runtime`:
 * elements as `drawElement` takes them.
 */
export const jsx = (type: unknown, props: object) => ({ type, props });
export const jsxs: typeof jsx = (type, props) => jsx(type, props);
export const Fragment = Symbol.for('react.fragment');
