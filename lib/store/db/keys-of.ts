/** All keys of an index or a store that begin with the given part: an array sorts after every text. */
export const keysOf = (...start: string[]) => IDBKeyRange.bound(start, [...start, []]);
