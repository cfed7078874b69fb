import { useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { refusalInWords } from '../../../lib/i18n/refusal-in-words';
import { send } from '../../../lib/messages/send';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import type { NumberOnScreen } from '../../../lib/store/signals/read-numbers';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { formatDay } from '../../ui/format';
import { Menu } from '../../ui/Menu';
import { undoEdits, useAttempt, useEdit, useRun } from '../useGoalEdits';
import { followedValue } from './followed-value';
import { MergeNumberForm } from './MergeNumberForm';
import { NumberForm } from './NumberForm';

interface Props {
  readonly one: NumberOnScreen;
  readonly all: readonly NumberOnScreen[];
  readonly goals: GoalsData | undefined;
  /** Whether its origin may be read. */
  readonly isAllowed: boolean;
}

/** A followed number: its page, its last value with its day, why it is not read, and what can be done about it. */
export function NumberCard({ one, all, goals, isAllowed }: Props) {
  const { number, url, keyResults, missed } = one;
  return (
    <article className="card site number" aria-label={number.title}>
      <header>
        <div>
          <h3>{number.title}</h3>
          <p className="soft">
            <a href={url}>{placeInWords(url)}</a>
          </p>
        </div>
        <div className="actions">
          <Actions one={one} all={all} goals={goals} />
        </div>
      </header>
      <p className="shown">{lastInWords(one)}</p>
      {keyResults.length > 0 && (
        <p className="soft">
          {i18n.t('popup.countsFor')}
          <b>{keyResults.map((k) => k.title).join(', ')}</b>
        </p>
      )}
      {missed > 0 && <p className="soft">{i18n.t('number.missed', missed, [String(missed)])}</p>}
      <SetAside one={one} />
      <Trouble one={one} isAllowed={isAllowed} />
      <Erase one={one} />
    </article>
  );
}

function placeInWords(url: string): string {
  const { host, pathname } = new URL(url);
  return pathname === '/' ? host : host + pathname;
}

function lastInWords(one: NumberOnScreen): string {
  const { last, number } = one;
  if (!last) return i18n.t('number.noValue');
  const value = followedValue(one, last);
  const read = i18n.t('number.lastValue', [value, formatDay(last.at)]);
  return number.stopped ? i18n.t('number.stoppedAt', [read]) : read;
}

/** What is wrong, with what mends it: access that is missing, or a page on which it is no longer found. */
function Trouble({ one, isAllowed }: Pick<Props, 'one' | 'isAllowed'>) {
  const attempt = useAttempt();
  const { number, origin, reason, lookedAt } = one;
  if (number.stopped) return null;
  if (!isAllowed)
    return (
      <div className="drift">
        <p>{i18n.t('number.notAllowed', [new URL(origin).host])}</p>
        <Button onClick={() => void browser.permissions.request({ origins: [`${origin}/*`] })}>
          {i18n.t('options.grantNamed', [new URL(origin).host])}
        </Button>
      </div>
    );
  if (!reason || lookedAt === undefined) return null;
  return (
    <div className="drift">
      <p>{i18n.t('number.notRead', [formatDay(lookedAt), refusalInWords(reason)])}</p>
      <ActionButton action={() => attempt(() => pointAgain(one))}>{i18n.t('number.pointAgain')}</ActionButton>
    </div>
  );
}

/** A value that counts for nothing until the person has said that it is right. */
function SetAside({ one }: Pick<Props, 'one'>) {
  const attempt = useAttempt();
  const { setAside, number, shown } = one;
  if (!setAside) return null;
  const answer = (accept: boolean) =>
    attempt(async () => void (await send('confirmNumber', { number: number.id, accept })));
  const last = shown ? followedValue(one, { ...shown, approximate: false }) : '';
  return (
    <div className="drift">
      <p>
        {i18n.t(`number.setAside_${setAside.why}`, [
          followedValue(one, setAside),
          formatDay(setAside.at),
          last,
        ])}
      </p>
      <p className="actions">
        <ActionButton action={() => answer(true)}>{i18n.t('number.isRight')}</ActionButton>
        <ActionButton action={() => answer(false)}>{i18n.t('number.drop')}</ActionButton>
      </p>
    </div>
  );
}

function Actions({ one, all, goals }: Omit<Props, 'isAllowed'>) {
  const [form, setForm] = useState<'edit' | 'merge'>();
  const [attempt, edit, run] = [useAttempt(), useEdit(), useRun()];
  const { number } = one;
  const others = all.filter((other) => other !== one);
  const stopped = number.stopped ? null : true;
  const close = () => setForm(undefined);
  return (
    <>
      <Menu
        name={i18n.t('number.actionsNamed', [number.title])}
        actions={[
          { label: i18n.t('options.edit'), onChoose: () => setForm('edit') },
          { label: i18n.t('number.pointAgain'), onChoose: () => attempt(() => pointAgain(one)) },
          {
            label: i18n.t('number.merge'),
            onChoose: () => setForm('merge'),
            isDisabled: others.length === 0,
          },
          {
            label: i18n.t(number.stopped ? 'number.resume' : 'number.stop'),
            onChoose: () => edit([{ type: 'number', id: number.id, set: { stopped } }]),
          },
        ]}
      >
        …
      </Menu>
      {form === 'edit' && goals && <NumberForm one={one} goals={goals} onClose={close} />}
      {form === 'merge' && (
        <MergeNumberForm
          number={number.id}
          others={others}
          onClose={close}
          onMerge={async (into) =>
            await run(async () => {
              const { action } = await send('mergeNumbers', { from: number.id, into });
              return async () => await undoEdits(action);
            })
          }
        />
      )}
    </>
  );
}

/** Opens the number's page, where the person points at it. */
async function pointAgain({ number: { id } }: NumberOnScreen): Promise<void> {
  await send('pointAgainOn', { number: id });
}

function Erase({ one: { number } }: Pick<Props, 'one'>) {
  const attempt = useAttempt();
  return (
    <Confirm
      label={i18n.t('number.erase')}
      name={i18n.t('number.eraseNamed', [number.title])}
      question={i18n.t('number.eraseQuestion', [number.title])}
      onConfirm={() => attempt(async () => void (await send('eraseNumber', { number: number.id })))}
    />
  );
}
