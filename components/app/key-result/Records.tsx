import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { newestFirst } from '../../../lib/goals/outline/group';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import type { TagsData } from '../../../lib/store/goals/read-tags';
import { formatNumber } from '../../ui/format';
import { HistoryList } from '../goals/History';
import { useChangeHistory } from '../goals/useChangeHistory';
import { EffortList } from '../log-time/EffortList';
import { CheckInList } from './CheckIns';
import { EvidenceList } from './Evidence';

interface Props extends TagsData {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
}

interface Tab {
  readonly label: string;
  readonly count: number;
  /** What is said where there is none. */
  readonly empty: string;
  readonly content: ReactNode;
}

/** What is recorded of a key result, in tabs: evidence, check-ins, time and history. */
export function Records({ keyResult, data, tags, tagged }: Props) {
  const { id } = keyResult;
  const checkIns = newestFirst(data.checkIns.filter((c) => c.keyResult === id));
  const efforts = newestFirst(data.efforts.filter((e) => e.keyResult === id));
  const history = useChangeHistory('keyResult', id);
  const tabs: readonly Tab[] = [
    {
      label: i18n.t('app.evidence'),
      count: tags.length,
      empty: i18n.t('app.noEvidence'),
      content: <EvidenceList keyResult={keyResult} tags={newestFirst(tags)} tagged={tagged} />,
    },
    {
      label: i18n.t('app.checkIns'),
      count: checkIns.length,
      empty: i18n.t('app.noCheckIns'),
      content: <CheckInList keyResult={keyResult} checkIns={checkIns} />,
    },
    {
      label: i18n.t('app.time'),
      count: efforts.length,
      empty: i18n.t('app.noTime'),
      content: <EffortList efforts={efforts} pages={tagged} />,
    },
    {
      label: i18n.t('app.history'),
      count: history.length,
      empty: i18n.t('app.noHistory'),
      content: <HistoryList id={id} history={history} data={data} />,
    },
  ];
  return (
    <Tabs.Root defaultValue={0} className="records">
      <Tabs.List className="tabs">
        {tabs.map(({ label, count }, at) => (
          <Tabs.Tab key={label} value={at} className="tab">
            {i18n.t('app.counted', [label, formatNumber(count)])}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ label, count, empty, content }, at) => (
        <Tabs.Panel key={label} value={at}>
          {count ? content : <p className="none">{empty}</p>}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
