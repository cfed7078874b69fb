import type { Stillroom } from './stillroom.ts';

/** A browser, and what is installed in it from one test to the next. */
export class Host {
  readonly #install: (isOnAllSites: boolean) => Promise<Stillroom>;
  #installed: { readonly stillroom: Stillroom; readonly isOnAllSites: boolean } | undefined;

  /** @param install installs the extension in the browser, on all sites or on those that it asks for by itself. */
  constructor(install: (isOnAllSites: boolean) => Promise<Stillroom>) {
    this.#install = install;
  }

  /** The extension with nothing stored: the one that is installed, or else a new one. */
  async fresh(isOnAllSites: boolean): Promise<Stillroom> {
    if (this.#installed?.isOnAllSites !== isOnAllSites) await this.remove();
    const stillroom = this.#installed?.stillroom ?? (await this.#install(isOnAllSites));
    this.#installed = { stillroom, isOnAllSites };
    if (isOnAllSites) await stillroom.waitForAllSites();
    return stillroom;
  }

  /** The extension newly installed. */
  async renewed(isOnAllSites: boolean): Promise<Stillroom> {
    await this.remove();
    return await this.fresh(isOnAllSites);
  }

  /** Called after a test: nothing that it did is left. */
  async reset(): Promise<void> {
    if (!this.#installed) return;
    const { stillroom, isOnAllSites } = this.#installed;
    const next = await stillroom.reset();
    if (next) this.#installed = { stillroom: next, isOnAllSites };
    else await this.remove();
  }

  private async remove(): Promise<void> {
    await this.#installed?.stillroom.remove();
    this.#installed = undefined;
  }
}
