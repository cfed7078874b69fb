import { kept } from './mutations-kept';
import { lost } from './mutations-lost';
import { moved } from './mutations-moved';
import type { OpenPage } from './page';

/** What is right to say of a page after a mutation: a value, or that the number is not read. */
export type Right = { readonly value: number; readonly approximate?: boolean } | 'refused';

/** One look of several at a page that is still changing, at a time in milliseconds. */
export interface Step {
  readonly at: number;
  change?(): void;
}

/** A page after its mutation. */
export interface Mutated {
  readonly right: Right;
  /** What is looked at, where that is not the document: a frame's. */
  readonly root?: Document;
  /** Looks at other times than now and a second later. */
  readonly steps?: readonly Step[];
}

/** A change of a page. It answers nothing where it does not apply to one. */
export interface Mutation {
  readonly name: string;
  /** Whether label and range survive, so that the number has to be read. */
  readonly survives: boolean;
  apply(page: OpenPage, random: () => number): Mutated | undefined;
}

export const mutations: readonly Mutation[] = [...kept, ...moved, ...lost];
