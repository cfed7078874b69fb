import { memo, useState } from 'react';
import { i18n } from '#i18n';
import type { Content, ContentRow } from '../../../lib/goals/insights/content';
import type { Credit } from '../../../lib/goals/insights/credit';
import type { KeyResult, TagOutcome } from '../../../lib/model/goals';
import { tagOutcomes } from '../../../lib/model/goals';
import { Button } from '../../ui/Button';
import { formatInUnit, formatNumber, formatPastDay, formatPercent, roundForDisplay } from '../../ui/format';
import { kindName } from '../../ui/kind-name';
import { ScrolledTable } from './ScrolledTable';
import { nameOf } from './words';

const shownAtFirst = 12;

/** Every article, talk, thread and video, with the outcomes that name it as what they came from. */
export const ContentTable = memo(function ContentTable({
  content: { unnamed, rows },
  keyResults,
}: {
  readonly content: Content;
  readonly keyResults: readonly KeyResult[];
}) {
  const [isWhole, setIsWhole] = useState(false);
  const credits = [...(unnamed ? [unnamed] : []), ...rows.flatMap((r) => r.credit ?? [])];
  const types = tagOutcomes.filter((type) => credits.some((c) => c.outcomes.has(type)));
  const shown = isWhole ? rows : rows.slice(0, shownAtFirst);
  return (
    <section aria-labelledby="content">
      <h2 id="content">{i18n.t('insights.content')}</h2>
      {rows.length === 0 && !unnamed ? (
        <p className="none">{i18n.t('insights.noContent')}</p>
      ) : (
        <ScrolledTable name="content">
          <thead>
            <tr>
              <th scope="col">{i18n.t('insights.contentColumn')}</th>
              <th scope="col">{i18n.t('insights.time')}</th>
              <th scope="col">{i18n.t('insights.ownMetric')}</th>
              {types.map((type) => (
                <th scope="col" key={type}>
                  {i18n.t(`outcomeName.${type}`)}
                </th>
              ))}
              <th scope="col">{i18n.t('insights.share')}</th>
            </tr>
          </thead>
          <tbody>
            {unnamed && <UnnamedRow credit={unnamed} types={types} />}
            {shown.map((row) => (
              <Row key={row.subject.id} row={row} types={types} keyResults={keyResults} />
            ))}
          </tbody>
        </ScrolledTable>
      )}
      {shown.length < rows.length && (
        <Button look="quiet" onClick={() => setIsWhole(true)}>
          {i18n.t('insights.all', rows.length, [formatNumber(rows.length)])}
        </Button>
      )}
    </section>
  );
});

function UnnamedRow({ credit, types }: { readonly credit: Credit; readonly types: readonly TagOutcome[] }) {
  return (
    <tr>
      <th scope="row">
        <a href="#evidence">{i18n.t('insights.unnamed')}</a>
      </th>
      <td />
      <td />
      <Outcomes credit={credit} types={types} />
    </tr>
  );
}

function Row({
  row: { subject, latest, effort, credit, rises },
  types,
  keyResults,
}: {
  readonly row: ContentRow;
  readonly types: readonly TagOutcome[];
  readonly keyResults: readonly KeyResult[];
}) {
  const { title, url, publishedAt } = subject;
  const [first] = latest.toSorted((a, b) => b[1] - a[1]);
  return (
    <tr>
      <th scope="row">
        <a href={url} target="_blank" rel="noreferrer">
          {title || url}
        </a>{' '}
        <span className="soft">
          {kindName(subject)}
          {publishedAt !== undefined && `, ${formatPastDay(publishedAt, Date.now())}`}
        </span>
        {rises.map(({ keyResult, rise }) => (
          <p className="soft" key={keyResult}>
            {i18n.t('insights.rose', [
              keyResults.find((k) => k.id === keyResult)?.title ?? keyResult,
              formatNumber(roundForDisplay(rise.rise)),
            ])}
          </p>
        ))}
      </th>
      <td>{effort > 0 ? formatInUnit(effort / 3600, 'h') : '–'}</td>
      <td>{first ? `${formatNumber(first[1])} ${nameOf({ of: 'reading', name: first[0] })}` : '–'}</td>
      <Outcomes credit={credit} types={types} />
    </tr>
  );
}

function Outcomes({
  credit,
  types,
}: {
  readonly credit: Credit | undefined;
  readonly types: readonly TagOutcome[];
}) {
  return (
    <>
      {types.map((type) => {
        const count = credit?.outcomes.get(type);
        return <td key={type}>{count ? formatNumber(count) : '–'}</td>;
      })}
      <td>{credit ? formatPercent(credit.share) : '–'}</td>
    </>
  );
}
