import type { LanguageRules } from '../adapters/number-languages';
import type { KindStatement } from '../adapters/statement';
import type { Part } from '../messages/protocol';

export type { LanguageRules, Shown, Unit } from '../adapters/number-languages';

/** Where the scripts of parts put what they bring, in the world of content scripts. */
interface World {
  stillroomLanguages?: LanguageRules;
  stillroomKinds?: Readonly<Record<string, KindStatement>>;
  /** Kept there, for a part can need another one. */
  stillroomWanted?: Set<Part>;
}

const world = globalThis as World;
world.stillroomWanted ??= new Set();
const wanted = world.stillroomWanted;

/** The rules of all languages; undefined until they were brought, for most pages need none. */
export function languageRules(): LanguageRules | undefined {
  if (!world.stillroomLanguages) wanted.add('languages');
  return world.stillroomLanguages;
}

/** What is known of a kind before its statement was brought: how its address is known. */
export type KindHead = Pick<KindStatement, 'address' | 'key' | 'url'> & Partial<KindStatement>;

/**
 * The statement of a kind that a capture script does without: its head alone until a page of it is in front and the rest
 * was brought.
 */
export function absentKind(name: string, head: KindHead): KindStatement {
  const root = () => {
    wanted.add('kinds');
    return undefined;
  };
  const unread: KindStatement = { examples: [], root, title: [], metrics: {}, ...head };
  const get = (_: KindStatement, field: string) => Reflect.get(world.stillroomKinds?.[name] ?? unread, field);
  return new Proxy(unread, { get });
}

/** The parts without which something could not be read, each asked for once. */
export function takeWanted(): Part[] {
  const all = [...wanted];
  wanted.clear();
  return all;
}

/** Keeps the rules for the content script that runs in this page. */
export function provideLanguages(rules: LanguageRules): void {
  world.stillroomLanguages = rules;
}

/** Keeps the statements of kinds for the content script that runs in this page. */
export function provideKinds(kinds: Readonly<Record<string, KindStatement>>): void {
  world.stillroomKinds = kinds;
}
