import type { Page } from '@playwright/test';
import { goals } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { buttons, comeTo } from './on-pages.ts';
import { expect, type Stillroom, tagFrame, test } from './stillroom.ts';

const tags = async (stillroom: Stillroom) =>
  (await stillroom.table('entities')).filter((e) => e['type'] === 'tag' && e['value']);

/** The sample issue with the button shown on its first comment. */
async function issueWithButton(stillroom: Stillroom): Promise<Page> {
  await stillroom.importGoals(goals);
  const page = await stillroom.visit(addresses.issue);
  await page.bringToFront();
  await comeTo(page);
  await page.hover('[data-testid="comment-viewer-outer-box-IC_3001"] p');
  await expect(buttons(page)).not.toHaveClass(/away/);
  return page;
}

test('events that a page makes press no button', async ({ stillroom }) => {
  const page = await issueWithButton(stillroom);
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    const button = document.querySelector('stillroom-layer')?.shadowRoot?.querySelector<HTMLElement>('.tag');
    const { x = 0, y = 0 } = button?.getBoundingClientRect() ?? {};
    const at = { bubbles: true, composed: true, clientX: x + 9, clientY: y + 9, detail: 1 };
    button?.click();
    for (const type of ['pointerdown', 'pointerup']) button?.dispatchEvent(new PointerEvent(type, at));
    for (const type of ['mousedown', 'mouseup', 'click', 'contextmenu'])
      button?.dispatchEvent(new MouseEvent(type, at));
    button?.focus();
    button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  await page.waitForTimeout(800);
  expect(await tags(stillroom)).toEqual([]);
  expect(page.frames()).toHaveLength(1);
});

test('a click acts only on a button that has stood still for 150 ms', async ({ stillroom }) => {
  const page = await issueWithButton(stillroom);
  const box = await buttons(page).boundingBox();
  await page.waitForTimeout(300);
  // The page moves the button under where the pointer is about to press.
  const moved = { x: 400, y: 300 };
  await page.evaluate(({ x, y }) => {
    const button = document.querySelector('stillroom-layer')?.shadowRoot?.querySelector<HTMLElement>('.tag');
    document.addEventListener(
      'pointermove',
      () => button?.style.setProperty('transform', `translate(${x - 14}px, ${y - 14}px)`, 'important'),
      { once: true },
    );
  }, moved);
  await page.mouse.move(moved.x, moved.y);
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForTimeout(800);
  expect(box).not.toBeNull();
  expect(await tags(stillroom)).toEqual([]);
});

const absences: readonly [name: string, property: string, value: string][] = [
  ['elsewhere', 'translate', '-200px 100px'],
  ['too small to be seen', 'scale', '0.02'],
];
for (const [name, property, value] of absences)
  test(`a click does not act on a button that was ${name} a moment before`, async ({ stillroom }) => {
    const page = await issueWithButton(stillroom);
    await page.waitForTimeout(300);
    const { x = 0, y = 0 } = (await buttons(page).boundingBox()) ?? {};
    // The page brings the button back just before the pointer comes to where it was.
    await page.evaluate(
      async (away) => {
        const button = document
          .querySelector('stillroom-layer')
          ?.shadowRoot?.querySelector<HTMLElement>('.tag');
        button?.style.setProperty(away.property, away.value);
        for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next));
        button?.style.removeProperty(away.property);
      },
      { property, value },
    );
    await page.mouse.click(x + 14, y + 14);
    await page.waitForTimeout(800);
    expect(await tags(stillroom)).toEqual([]);
    // It stands still since.
    await page.mouse.click(x + 14, y + 14);
    await expect.poll(async () => (await tags(stillroom)).length).toBe(1);
  });

const disguises: readonly [name: string, css: Readonly<Record<string, string>>][] = [
  ['made transparent', { opacity: '0.01' }],
  ['made as large as the window', { width: '100vw', height: '100vh', transform: 'none' }],
  ['cut to nothing', { 'clip-path': 'inset(49%)' }],
];
for (const [name, css] of disguises)
  test(`a button that the page has ${name} does nothing`, async ({ stillroom }) => {
    const page = await issueWithButton(stillroom);
    await page.evaluate((styles) => {
      const button = document
        .querySelector('stillroom-layer')
        ?.shadowRoot?.querySelector<HTMLElement>('.tag');
      for (const [property, value] of Object.entries(styles))
        button?.style.setProperty(property, value, 'important');
    }, css);
    await page.waitForTimeout(300);
    const { x = 0, y = 0, width = 0, height = 0 } = (await buttons(page).boundingBox()) ?? {};
    await page.mouse.click(Math.min(x + width / 2, 640), Math.min(y + height / 2, 360));
    await page.waitForTimeout(800);
    expect(await tags(stillroom)).toEqual([]);
  });

test('the page cannot look into the palette, nor open it in a frame of its own', async ({ stillroom }) => {
  const page = await issueWithButton(stillroom);
  await page.waitForTimeout(300);
  await buttons(page).click({ button: 'right' });
  const palette = await tagFrame(page);
  await expect(palette.getByRole('option').first()).toBeVisible();
  await page.keyboard.type('stars');
  const seen = await page.evaluate(() => ({
    roots: [...document.querySelectorAll('stillroom-frame')].map((host) => host.shadowRoot),
    html: document.documentElement.outerHTML,
    layer: document.querySelector('stillroom-layer')?.shadowRoot?.innerHTML ?? '',
    resources: performance.getEntriesByType('resource').map((e) => e.name),
    inside: (() => {
      try {
        return window.frames[0]?.document.body.innerHTML ?? '';
      } catch {
        return 'refused';
      }
    })(),
  }));
  expect(seen.roots).toEqual([null]);
  // It does not even see that there is a frame; where it did, it might not look inside.
  expect(['', 'refused']).toContain(seen.inside);
  for (const text of [seen.html, seen.layer, ...seen.resources]) {
    expect(text).not.toMatch(/tag-frame|chrome-extension/);
    for (const { title } of goals.filter((r) => r.type === 'keyResult')) expect(text).not.toContain(title);
  }
  // Even the path and a token that was used are of no use to it.
  const stolen = palette.url();
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, stolen);
  await page.waitForTimeout(800);
  const own = page.frames().filter((f) => f.parentFrame() === page.mainFrame() && f !== palette);
  for (const frame of own) expect(await frame.content()).not.toContain('Lantern at 5,000 stars');
  expect(await tags(stillroom)).toEqual([]);
});

test('a message with Undo that the page takes away comes back', async ({ stillroom }) => {
  const page = await issueWithButton(stillroom);
  await page.waitForTimeout(300);
  await buttons(page).click();
  const first = await tagFrame(page);
  await expect(first.getByRole('button', { name: 'Undo' })).toBeVisible();
  // It is drawn over everything, whatever the page's styles say.
  await page.addStyleTag({
    content: `stillroom-frame { display: none !important; opacity: 0 !important; transform: scale(0) !important }
      div.cover { position: fixed; inset: 0; z-index: 2147483647; background: red }`,
  });
  const shown = await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('div'), { className: 'cover' }));
    const host = document.querySelector('stillroom-frame');
    const hit = document.elementFromPoint(innerWidth / 2, innerHeight - 40);
    return host !== null && hit === host;
  });
  expect(shown).toBe(true);
  await page.evaluate(() => document.querySelector('stillroom-frame')?.remove());
  await expect.poll(() => first.isDetached()).toBe(true);
  const again = await tagFrame(page);
  await again.getByRole('button', { name: /^Remove the tag/ }).click();
  await expect.poll(async () => (await tags(stillroom)).length).toBe(0);
});

test('a page cannot speak to the worker in the name of the overlay', async ({ stillroom }) => {
  const page = await issueWithButton(stillroom);
  await page.evaluate(() => {
    const news = { stillroomFrame: { hasChanged: true, isClosed: true } };
    window.postMessage(news, '*');
    for (const name of ['tagItem', 'openFrame', 'tagTo', 'claimFrame'])
      window.postMessage({ stillroom: 1, name, request: {} }, '*');
    // The hook is in the world of content scripts alone.
    if ('stillroomOverlay' in globalThis || 'stillroomPalette' in globalThis) document.title = 'reached';
  });
  await page.waitForTimeout(500);
  expect(await page.title()).not.toBe('reached');
  expect(await tags(stillroom)).toEqual([]);
  expect(page.frames()).toHaveLength(1);
});
