// @vitest-environment jsdom
import { act, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ActionButton } from '../../../components/ui/ActionButton';
import { draw } from './draw';

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

/** Work that ends when it is told to. */
function work() {
  const begun: { end: () => void; fail: () => void }[] = [];
  const begin = vi.fn(
    () => new Promise<void>((end, fail) => begun.push({ end, fail: () => fail(new Error('refused')) })),
  );
  return { begun, begin };
}

interface Props {
  readonly begin: () => Promise<void>;
}

/** A button whose work is counted on the screen once it is done. */
function Counting({ begin }: Props) {
  const [done, setDone] = useState(0);
  const action = async () => {
    await begin().catch(() => undefined);
    setDone((count) => count + 1);
  };
  return <ActionButton action={action}>{done}</ActionButton>;
}

async function button(begin: Props['begin']) {
  const element = (await draw(<Counting begin={begin} />)).querySelector('button');
  if (!element) throw new Error('nothing is drawn');
  return element;
}

test('a click before the work of the last one is done begins nothing', async () => {
  const { begin, begun } = work();
  const element = await button(begin);
  element.click();
  element.click();
  expect(begin).toHaveBeenCalledTimes(1);
  await act(async () => begun[0]?.end());
  element.click();
  expect(begin).toHaveBeenCalledTimes(2);
});

test('a click on a button that still shows what was before the last one begins nothing', async () => {
  const { begin, begun } = work();
  const element = await button(begin);
  await act(async () => {
    element.click();
    begun[0]?.end();
    // All that follows from it is done but for the drawing, for which `act` waits.
    await new Promise((done) => setTimeout(done));
    expect(element.textContent).toBe('0');
    element.click();
  });
  expect(element.textContent).toBe('1');
  expect(begin).toHaveBeenCalledTimes(1);
});

test('after work that has failed, the next click begins anew', async () => {
  const { begin, begun } = work();
  const element = await button(begin);
  element.click();
  await act(async () => begun[0]?.fail());
  element.click();
  expect(begin).toHaveBeenCalledTimes(2);
});
