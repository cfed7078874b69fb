import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import {
  problemsOfRule,
  type RuleDraft,
  ruleDraft,
  ruleEdit,
  ruleOf,
} from '../../../lib/goals/drafts/rule-draft';
import { openKeyResults } from '../../../lib/goals/outline/group';
import type { Rule } from '../../../lib/model/goals';
import type { Subject } from '../../../lib/model/signals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { kindOfPlatform, kindWord, kindWords, platformNames } from '../../ui/kind-name';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { readTags } from '../read-tags';
import { useApplyEdits, useStoreOfPlace } from '../useGoalEdits';
import { RulePreviewOf } from './RulePreview';

interface Props {
  /** The rule that is changed; absent for a new one. */
  readonly rule: Rule | undefined;
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** So many texts are suggested for a field. */
const mostSuggested = 100;

/** States a rule, and shows while it is stated what it matches and does. */
export function RuleForm({ rule, data, onClose }: Props) {
  const [draft, setDraft, kept] = useKeptDraft('rule', rule?.id, () => ruleDraft(rule ?? {}));
  const [id] = useState(() => rule?.id ?? crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const problems = isTried ? problemsOfRule(draft) : {};
  const set = (some: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...some }));
  const save = async () => {
    setTried(true);
    const edit = ruleEdit(draft, id);
    if (!edit) return false;
    await apply([edit]);
    return true;
  };
  const open = openKeyResults(data.objectives, data.keyResults);
  // That of a rule which is changed stays to be chosen once it is closed.
  const own = data.keyResults.filter((k) => k.id === rule?.keyResult && !open.includes(k));
  return (
    <FormDialog
      title={i18n.t(rule ? 'rules.edit' : 'rules.add')}
      kept={[kept]}
      onSave={save}
      onClose={onClose}
    >
      <ChoiceField
        label={i18n.t('rules.countsFor')}
        value={draft.keyResult}
        onChange={(keyResult) => set({ keyResult })}
        options={[['', '–'], ...[...own, ...open].map((k) => [k.id, k.title] as const)]}
        problem={problems.keyResult}
      />
      <div className="pair">
        <ChoiceField
          isOptional
          label={i18n.t('evidence.platform')}
          value={draft.platform}
          onChange={(platform) => set({ platform })}
          options={[['', i18n.t('rules.any')], ...platformNames()]}
          problem={problems.platform}
        />
        <ChoiceField
          isOptional
          label={i18n.t('rules.kind')}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          options={[['', i18n.t('rules.any')], ...kindOptions(draft.kind)]}
        />
      </div>
      <Texts draft={draft} set={set} />
      <RulePreviewOf rule={ruleOf(draft, id)} data={data} />
    </FormDialog>
  );
}

/** The kinds by name. That of a rule that this version does not know is kept. */
function kindOptions(current: string): (readonly [string, string])[] {
  const known = Object.keys(kindWords).map((kind) => [kind, kindWord(kind)] as const);
  const all = current && !Object.hasOwn(kindWords, current) ? [...known, [current, current] as const] : known;
  return all.toSorted(([, a], [, b]) => a.localeCompare(b));
}

/** The first texts that tagged pages have for a condition, in order. */
function suggestedOf(subjects: readonly Subject[]) {
  const distinct = (texts: readonly (string | undefined)[]) =>
    [...new Set(texts.filter((text) => text !== undefined))].sort().slice(0, mostSuggested);
  return {
    author: distinct(subjects.map((s) => s.author)),
    label: distinct(subjects.flatMap((s) => s.labels ?? [])),
    container: distinct(subjects.map((s) => s.container)),
  };
}

interface TextsProps {
  readonly draft: RuleDraft;
  readonly set: (some: Partial<RuleDraft>) => void;
}

/** The conditions that are texts; what tagged pages have is suggested. */
function Texts({ draft, set }: TextsProps) {
  const { data: evidence } = useStoreOfPlace(readTags);
  // Not with each key: there may be thousands of tagged pages.
  const suggested = useMemo(() => suggestedOf([...(evidence?.tagged.values() ?? [])]), [evidence]);
  const field = (name: keyof typeof suggested) => (
    <TextField
      isOptional
      label={i18n.t(`rules.${name}`)}
      hint={name === 'container' ? i18n.t('rules.containerHint') : undefined}
      value={draft[name]}
      suggestions={suggested[name]}
      onChange={(text) => set({ [name]: text })}
    />
  );
  return (
    <>
      <div className="pair">
        {field('author')}
        {field('label')}
      </div>
      <TextField
        isOptional
        label={i18n.t('rules.title')}
        value={draft.title}
        onChange={(title) => set({ title })}
      />
      {field('container')}
      <TextField
        isOptional
        label={i18n.t('rules.url')}
        hint={i18n.t('rules.urlHint')}
        value={draft.url}
        onChange={(url) => set({ url })}
      />
      {draft.platform && draft.kind && (
        <p className="hint">{i18n.t('rules.kindHint', [kindOfPlatform(draft)])}</p>
      )}
    </>
  );
}
