import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MoreFields } from '../../../components/app/key-result/MoreFields';
import { emptyKeyResult, type KeyResultDraft } from '../../../lib/goals/drafts/key-result-draft';
import type { Problems } from '../../../lib/goals/drafts/key-result-fields';
import { setCatalogue } from '../../../lib/i18n/index';
import { readCatalogue } from '../../../scripts/catalogues';
import { goal } from '../goals/support';

setCatalogue(readCatalogue('en'));

const drawn = (problems: Problems<KeyResultDraft>) =>
  renderToStaticMarkup(
    <MoreFields
      draft={emptyKeyResult('o1', '2026-01-01', '2026-03-31', '2026-01-01')}
      problems={problems}
      set={() => undefined}
      candidates={Array.from({ length: 200 }, (_, n) =>
        goal({ id: `k${n}`, title: `Driver ${n}`, layer: 'output' }),
      )}
      offered={[]}
    />,
  );

test('the drivers to choose from are not drawn while they are folded', () => {
  expect(drawn({})).not.toContain('Driver 7');
  expect(drawn({ owner: 'required' })).toContain('Driver 7');
});
