import { expect, test } from 'vitest';
import { figures, fixture, read } from './support';

const reactions = 'slack:message:T0LANTERN/C0WICK0001/1770112800.000100 reactions';

test('a reaction on Slack that stands there twice is counted once', () => {
  const page = fixture('slack/channel');
  expect(figures(read('slack', page))).toContain(`${reactions} 5`);
  const button = page.document.querySelector('.c-reaction_bar > button:last-child');
  button?.after(button.cloneNode(true));
  expect(figures(read('slack', page))).toContain(`${reactions} 5`);
});
