import type { Outcome } from './trial.ts';

/** What trials came to, by group. */
export class Tally {
  readonly #groups = new Map<string, Counts>();
  readonly #wrongs: string[] = [];
  readonly #untied = new Map<string, number>();

  add(page: string, group: string, mutation: string, outcome: Outcome): void {
    const counts = this.#groups.get(group) ?? { right: 0, absent: 0, wrong: 0, shown: 0, read: 0 };
    this.#groups.set(group, counts);
    counts[outcome.is] += 1;
    if (outcome.isShown) counts.shown += 1;
    if (outcome.isShown && outcome.is === 'right') counts.read += 1;
    const { is, what, wanted, got, untied = [] } = outcome;
    if (is === 'wrong') this.#wrongs.push([page, group, mutation, what, wanted, got].join(' | '));
    for (const one of untied) {
      const key = `${page} | ${one}`;
      this.#untied.set(key, (this.#untied.get(key) ?? 0) + 1);
    }
  }

  #sum(of: keyof Counts): number {
    return [...this.#groups.values()].reduce((sum, counts) => sum + counts[of], 0);
  }

  /** Whether nothing is wrong and enough is read of what the pages still show. */
  get isGood(): boolean {
    return this.#sum('wrong') === 0 && this.#sum('read') >= leastRead * this.#sum('shown');
  }

  /** Every wrong one, the groups, and last of all `tried N, right N, absent N, wrong N`. */
  *lines(): Iterable<string> {
    if (this.#untied.size) {
      yield 'Read of the last page where nothing on the page, nor what is known of the last one, tells it apart:';
      for (const [what, times] of this.#untied) yield `${what} | ${times} times`;
    }
    if (this.#wrongs.length) yield 'Wrong: page | group | mutation | what | wanted | got';
    yield* this.#wrongs;
    for (const [group, { right, absent, wrong, shown, read }] of this.#groups)
      yield `${group}: right ${right}, absent ${absent}, wrong ${wrong}; read ${read} of ${shown} that are shown`;
    const [read, shown] = [this.#sum('read'), this.#sum('shown')];
    yield `read ${shown ? ((100 * read) / shown).toFixed(1) : '–'} % of ${shown} figures that are still shown (at least ${100 * leastRead} %)`;
    const [right, absent, wrong] = [this.#sum('right'), this.#sum('absent'), this.#sum('wrong')];
    yield `tried ${right + absent + wrong}, right ${right}, absent ${absent}, wrong ${wrong}`;
  }
}

const leastRead = 0.9;

interface Counts {
  right: number;
  absent: number;
  wrong: number;
  /** Trials in which the page still shows the figure, and those of them in which it is read. */
  shown: number;
  read: number;
}
