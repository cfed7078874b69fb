import { useCallback } from 'react';
import { i18n } from '#i18n';
import { monthsAfter } from '../../../lib/goals/calendar/months';
import { emptyKeyResult, type KeyResultDraft } from '../../../lib/goals/drafts/key-result-draft';
import { withPage } from '../../../lib/goals/drafts/page-draft';
import type { TemplateName } from '../../../lib/goals/drafts/template-names';
import type { Objective } from '../../../lib/model/goals';
import { firstDay, lastDay, localDay } from '../../../lib/model/local-day';
import type { Database } from '../../../lib/store/db/database';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { readStoredPage, type StoredPage } from '../../../lib/store/signals/read-pages';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';
import { KeyResultForm } from './KeyResultForm';
import { metricName } from './measure-in-words';

interface Props {
  readonly objective: Objective;
  readonly data: GoalsData;
  /** Its template. */
  readonly template?: TemplateName | undefined;
  readonly onClose: () => void;
}

/** A new key result of an objective, for the time of its cycle, or else for the next three months. */
export function NewKeyResult({ objective, data, template, onClose }: Props) {
  return (
    <KeyResultForm
      first={firstDraft(objective, data)}
      data={data}
      order={data.keyResults.length}
      template={template}
      onClose={onClose}
    />
  );
}

interface FromPageProps extends Omit<Props, 'template'> {
  /** The id of the page's subject. */
  readonly page: string;
}

/** A new key result that is filled in from a page: its metric, what it starts from, and the page itself. */
export function NewKeyResultFromPage({ objective, data, page, onClose }: FromPageProps) {
  const read = useCallback(async (db: Database) => (await readStoredPage(db, page)) ?? null, [page]);
  const { data: stored } = useStore<StoredPage | null>(useOpened(), read);
  if (stored === undefined) return null;
  const first = firstDraft(objective, data);
  return (
    <KeyResultForm
      first={stored ? withPage(first, inWords(stored)) : first}
      data={data}
      order={data.keyResults.length}
      onClose={onClose}
    />
  );
}

function inWords({ subject, metric }: StoredPage) {
  const name = subject.title || subject.url;
  const counted = metric === undefined ? i18n.t('eventName.any') : metricName(metric);
  return {
    id: subject.id,
    metric,
    title: i18n.t('form.titleFromPage', [counted, name]),
    unit: metric === undefined ? '' : counted,
  };
}

function firstDraft(objective: Objective, data: GoalsData): KeyResultDraft {
  const cycle = data.cycles.find((c) => c.id === objective.cycle);
  const today = localDay(new Date());
  const start = cycle ? firstDay(cycle.start) : today;
  const due = cycle ? lastDay(cycle.end) : monthsAfter(today, 3);
  return emptyKeyResult(objective.id, start, due, today);
}
