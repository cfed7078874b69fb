import { use, useCallback } from 'react';
import { i18n } from '#i18n';
import type { KeyResult } from '../../lib/model/goals';
import type { Database } from '../../lib/store/database';
import { readThresholds } from '../../lib/store/read-thresholds';
import { Button } from '../ui/Button';
import { figure, inUnit } from '../ui/format';
import { StoreContext, useStore } from '../ui/useStore';

interface Props {
  readonly keyResult: KeyResult;
  readonly onChoose: (target: string) => void;
}

/** What history says of the target while it is set, with the targets that it would call cautious, realistic and ambitious. */
export function Targets({ keyResult, onChoose }: Props) {
  const opened = use(StoreContext);
  return opened && <Said opened={opened} keyResult={keyResult} onChoose={onChoose} />;
}

function Said({ opened, keyResult, onChoose }: Props & { readonly opened: Promise<Database> }) {
  const read = useCallback(
    async (db: Database) => {
      const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      return await readThresholds(db, keyResult, Date.now(), zone);
    },
    [keyResult],
  );
  const { data } = useStore(opened, read);
  if (!data) return null;
  if ('wait' in data)
    return <p className="hints">{i18n.t('targets.wait', data.wait, [figure(data.wait)])}</p>;
  const { unit } = keyResult;
  return (
    <fieldset className="targets">
      <legend>
        {i18n.t('targets.range', [figure(data.windows), say(data.worst, unit), say(data.best, unit)])}
      </legend>
      {(['cautious', 'realistic', 'ambitious'] as const).map((name) => (
        <Button key={name} onClick={() => onChoose(String(rounded(data[name])))}>
          {i18n.t(`targets.${name}`, [say(data[name], unit)])}
        </Button>
      ))}
    </fieldset>
  );
}

const say = (value: number, unit: string) => inUnit(rounded(value), unit);
/** Targets that count things are whole; others have two decimals. */
const rounded = (value: number) =>
  Math.abs(value) >= 10 ? Math.round(value) : Math.round(value * 100) / 100;
