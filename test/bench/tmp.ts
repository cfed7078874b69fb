import { Stillroom } from '../e2e/chromium/stillroom.ts';
import { bigWorkspace } from './big-workspace.ts';
import { notePaints, paintedAt } from './painted.ts';
import { recordTrace } from './trace.ts';
const path = process.argv[2] ?? 'popup.html';
const stillroom = await Stillroom.launch();
await stillroom.importGoals(bigWorkspace());
const page = await stillroom.context.newPage();
await notePaints(page, ['[role=progressbar]']);
const url = `chrome-extension://${stillroom.id}/${path}`;
const ts: number[] = [];
for (let i = 0; i < 15; i++) { await page.goto('about:blank'); await page.goto(url); ts.push(Math.round(await paintedAt(page, '[role=progressbar]'))); }
console.log('painted', ts.join(' '));
const res = await page.evaluate(() => performance.getEntriesByType('resource').map((r) => `${r.name.split('/').pop()} ${Math.round(r.startTime)}-${Math.round((r as PerformanceResourceTiming).responseEnd)} ${(r as PerformanceResourceTiming).decodedBodySize}`));
console.log(res.join('\n'));
console.log(await page.evaluate(() => performance.getEntriesByType('mark').map(m=>m.name+' '+Math.round(m.startTime)).join(', ')));
const ev = await recordTrace(page, async () => { await page.goto('about:blank'); await page.goto(url); console.log('traced', await paintedAt(page, '[role=progressbar]')); });
const evs = ev.filter((e) => (e.name === 'EvaluateScript' || e.name === 'v8.compileModule' || e.name==='v8.evaluateModule'));
const pid = evs.at(-1)?.pid;
const t0 = Math.min(...ev.filter((e) => e.pid === pid && e.name === 'ParseHTML').map((e) => e.ts));
for (const e of ev.filter((e) => e.pid === pid && (e.dur ?? 0) > 700 && !/ThreadPool|Thread::|GPUTask/.test(e.name)).sort((a, b) => a.ts - b.ts))
  console.log(((e.ts - t0) / 1000).toFixed(1), ((e.dur ?? 0) / 1000).toFixed(1), e.tid, e.name, JSON.stringify(e.args ?? {}).slice(0, 150));
await stillroom.close();
