import { i18n } from '#i18n';
import { type Cycle, reportKinds } from '../../../lib/model/goals';
import { isDay } from '../../../lib/model/local-day';
import { periodsOf, type ReportDraft } from '../../../lib/report/draft';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import { timeInWords } from '../closing/closing-in-words';
import { ChoiceField, optionsOf, TextField } from '../form/fields';
import { SectionChoice } from './SectionChoice';

interface Props {
  readonly draft: ReportDraft;
  readonly cycles: readonly Cycle[];
  readonly now: number;
  /** The texts of the shown report; absent without a period. */
  readonly written: ReportDraft['written'] | undefined;
  readonly onChange: (some: Partial<ReportDraft>) => void;
}

/** What a report is of, what is in it, and the words that a person writes. */
export function ReportForm({ draft, cycles, now, written, onChange }: Props) {
  const { kind, period, from, to, showsPeople, showsOwners } = draft;
  const options = periodsOf(kind, cycles, now);
  const chosen = options.find((o) => o.value === period) ?? options[0];
  return (
    <div className="report-form">
      <ChoiceField
        label={i18n.t('report.kind')}
        value={kind}
        onChange={(next) => onChange({ kind: next })}
        options={optionsOf(reportKinds, (one) => i18n.t(`report.kind_${one}`))}
      />
      {chosen && (
        <ChoiceField
          label={i18n.t('report.period')}
          value={chosen.value}
          onChange={(next) => onChange({ period: next })}
          options={options.map((o) => [o.value, periodInWords(o)] as const)}
        />
      )}
      {chosen?.value === 'days' && (
        <div className="days">
          <TextField
            type="date"
            label={i18n.t('report.from')}
            value={from}
            problem={from && !isDay(from) ? 'day' : undefined}
            onChange={(next) => onChange({ from: next })}
          />
          <TextField
            type="date"
            label={i18n.t('report.to')}
            value={to}
            problem={to && !isDay(to) ? 'day' : from && to && to < from ? 'endOrder' : undefined}
            onChange={(next) => onChange({ to: next })}
          />
        </div>
      )}
      {written && <Texts draft={draft} written={written} onChange={onChange} />}
      {kind !== 'digest' && <SectionChoice draft={draft} onChange={onChange} />}
      <fieldset>
        <legend>{i18n.t('report.people')}</legend>
        <Switch
          label={i18n.t('report.showOwners')}
          isOn={showsOwners}
          onChange={(isOn) => onChange({ showsOwners: isOn })}
        />
        <Switch
          label={i18n.t('report.showPeople')}
          hint={i18n.t('report.showPeopleHint')}
          isOn={showsPeople}
          onChange={(isOn) => onChange({ showsPeople: isOn })}
        />
      </fieldset>
    </div>
  );
}

function Texts({
  draft,
  written,
  onChange,
}: Pick<Props, 'draft' | 'onChange'> & { written: ReportDraft['written'] }) {
  const own = draft.written.of === written.of ? draft.written : { title: '', opening: '', next: '' };
  const write = (some: Partial<ReportDraft['written']>) =>
    onChange({ written: { ...own, of: written.of, ...some } });
  return (
    <>
      <TextField label={i18n.t('form.title')} value={written.title} onChange={(title) => write({ title })} />
      <TextField
        lines={5}
        label={i18n.t('report.opening')}
        value={written.opening}
        onChange={(opening) => write({ opening })}
      />
      {own.opening && (
        <Button look="quiet" onClick={() => write({ opening: '' })}>
          {i18n.t('report.useDraft')}
        </Button>
      )}
      {draft.kind !== 'digest' && (
        <TextField
          isOptional
          lines={3}
          label={i18n.t('report.section_next')}
          hint={i18n.t('form.onePerLine')}
          value={written.next}
          onChange={(next) => write({ next })}
        />
      )}
    </>
  );
}

function periodInWords({ value, cycle }: { value: string; cycle?: Cycle }): string {
  if (cycle) return timeInWords(cycle);
  const key = value === 'week' || value === 'month' ? value : 'days';
  return i18n.t(`report.period_${key}`);
}
