import { Stillroom } from '../e2e/chromium/stillroom.ts';
import { crm, pipeline } from '../sites/crm.ts';
import { followedLeads, subject } from '../sites/followed.ts';
import type { Options } from './options.ts';
import { measured, ms, print, verdict } from './report.ts';
import { type ExtensionTask, extensionTasks, recordTrace } from './trace.ts';

/** A fiftieth of the time, and no task that a person would notice. */
const aims = { share: 0.02, task: 50 } as const;
/** In milliseconds: between two changes of the page, and from its end to the value that stands. */
const every = 10;
const after = 10_000;
/** How many tiles the page has besides the one that is followed. */
const tiles = 300;
const last = 5120;

/** Measures what looking for a followed number takes on a page that changes a hundred times a second. */
export async function measureStorm({ idleSeconds: seconds }: Options): Promise<void> {
  const stillroom = await Stillroom.launchOnAllSites();
  await stillroom.importGoals(followedLeads);
  stillroom.served.set(crm, stormy(seconds));
  const page = await stillroom.context.newPage();
  const events = await recordTrace(page, async () => {
    await page.goto(crm);
    await page.waitForTimeout(seconds * 1000 + after);
  });
  const values = (await stillroom.table('readings'))
    .filter((r) => r['subject'] === subject)
    .map((r) => r['value']);
  await stillroom.close();
  if (values.at(-1) !== last) throw new Error(`the value that stands was not stored: ${values.join(', ')}`);
  const own = extensionTasks(events, crm, 'numbers.js');
  report(own, extensionTasks(events, crm), seconds, values.length);
}

function report(
  own: readonly ExtensionTask[],
  all: readonly ExtensionTask[],
  seconds: number,
  stored: number,
): void {
  const sumOf = (tasks: readonly ExtensionTask[]) =>
    tasks.filter(({ at }) => at < seconds * 1000).reduce((total, { processor }) => total + processor, 0);
  const longest = Math.max(...own.map(({ processor }) => processor));
  const reference = seconds * 1000;
  const looking = {
    name: 'Storm: looking',
    value: sumOf(own),
    unit: 'ms',
    reference,
    aim: aims.share,
  } as const;
  const everything = { name: 'Storm: all of it', value: sumOf(all), unit: 'ms', reference } as const;
  const task = { name: 'Storm: longest task', value: longest, unit: 'ms', aim: aims.task } as const;
  print(
    `(i) A followed number on a page of ${tiles} numbers with 100 changes a second, over ${seconds} s; ${stored} readings stored, the last one within 10 s of the end`,
    ['', 'Stillroom', 'of', 'share', 'aim', 'met'],
    [
      ['looking for the number', ms(sumOf(own)), ms(reference), ...verdict(measured(looking))],
      ['with what else reads the page', ms(sumOf(all)), ms(reference), ...verdict(measured(everything))],
      ['longest task', ms(longest), '', ...verdict(measured(task))],
    ],
  );
}

/** The page of the CRM with more tiles, whose followed number and others change until the time is over. */
function stormy(seconds: number): string {
  const more = Array.from(
    { length: tiles },
    (_, n) =>
      `<section class="tile"><p class="caption">Metric ${'abcdefghij'[n % 10]}${n}</p><b>${n}</b></section>`,
  );
  return pipeline({ leads: '1,204' }).replace(
    '</main>',
    `${more.join('')}</main><script>
const tiles = [...document.querySelectorAll('b')], [leads] = tiles;
const end = performance.now() + ${seconds * 1000};
let n = 0;
const storm = setInterval(() => {
  n += 1;
  tiles[1 + (n % (tiles.length - 1))].textContent = n;
  if (n % 2) leads.textContent = 1204 + (n % 900);
  if (performance.now() < end) return;
  clearInterval(storm);
  leads.textContent = '${last.toLocaleString('en')}';
}, ${every});
</script>`,
  );
}
