import { browser } from 'wxt/browser';
import type { RequestOf } from '../messages/protocol';
import type { ImportProgress } from '../model/backup';
import { importLock } from '../model/import-lock';
import { applySlice, decidedImports, readProgress } from '../store/backup/apply-import';
import { commitImport } from '../store/backup/commit-import';
import { beginImport, dropImport, stageLines } from '../store/backup/staging';
import { isSameActorKey, unwrapActorKey } from '../store/backup/wrapped-key';
import type { Database } from '../store/db/database';
import { readActorKeys } from '../store/signals/actor-keys';
import { authorNames } from './actors';

/** The alarm that starts the worker again while an import is being carried out. */
export const importAlarm = 'import';

interface Services {
  readonly open: () => Promise<Database>;
  readonly report: (error: unknown) => void;
  /** Called after an import is done. */
  readonly onDone: () => void;
}

/**
 * The imports of all open pages. What is decided is carried out slice by slice, one import after another, and resumed by the
 * next start of the worker; what a page has left undecided is dropped once the page's lock is free.
 */
export class Imports {
  private running: Promise<void> | undefined;
  private failure: unknown;

  constructor(private readonly services: Services) {}

  /** Goes on with decided imports, and watches the pages of the others. */
  resume(): void {
    const resumed = this.services.open().then(async (db) => {
      for (const id of await db.getAllKeys('imports')) this.watch(id);
      if ((await decidedImports(db)).length) this.run();
    });
    resumed.catch(this.services.report);
  }

  /** @throws StillroomError `wrongPassphrase`. */
  async begin({ id, people }: RequestOf<'importBegin'>): Promise<void> {
    const db = await this.services.open();
    const key = people && (await unwrapActorKey(people.key, people.passphrase));
    const own = await readActorKeys(db);
    const isKnown = key && (await Promise.all(own.map((o) => isSameActorKey(o, key)))).includes(true);
    await beginImport(db, id, { now: Date.now(), author: 'me' }, isKnown ? 'own' : key);
    this.watch(id);
  }

  /** @throws StillroomError `badBackup` naming the line; all lines of this import are dropped then. */
  async stage(id: string, first: number, lines: readonly string[]): Promise<void> {
    const db = await this.services.open();
    const namesOf = await authorNames(db);
    await this.orDrop(db, id, stageLines(db, id, first, lines, namesOf));
  }

  /** @throws StillroomError as `commitImport`; all lines of this import are dropped then. */
  async commit(id: string, lines: number): Promise<void> {
    const db = await this.services.open();
    await this.orDrop(db, id, commitImport(db, id, lines));
    this.run();
  }

  /** @throws StillroomError `notFound` where there is no such import, or what keeps it from going on. */
  async progress(id: string): Promise<ImportProgress> {
    const progress = await readProgress(await this.services.open(), id);
    const failure = this.failure;
    if (!progress.isDone) this.run();
    if (failure && !progress.isDone) throw failure;
    return progress;
  }

  async stop(id: string): Promise<void> {
    await dropImport(await this.services.open(), id);
  }

  private async orDrop(db: Database, id: string, work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      await dropImport(db, id);
      throw error;
    }
  }

  /** Drops an import that is not decided, or is done, once the page that began it is closed. */
  private watch(id: string): void {
    const left = navigator.locks.request(importLock(id), async () =>
      dropImport(await this.services.open(), id),
    );
    left.catch(this.services.report);
  }

  /** Carries out what is decided, unless that is being done. */
  run(): void {
    this.running ??= this.carryOut()
      .catch((error: unknown) => {
        this.failure = error;
        this.services.report(error);
      })
      .finally(() => {
        this.running = undefined;
      });
  }

  private async carryOut(): Promise<void> {
    const db = await this.services.open();
    await browser.alarms.create(importAlarm, { periodInMinutes: 1 });
    for (let ids = await decidedImports(db); ids[0] !== undefined; ids = await decidedImports(db)) {
      while (await applySlice(db, ids[0])) this.failure = undefined;
      this.services.onDone();
    }
    await browser.alarms.clear(importAlarm);
  }
}
