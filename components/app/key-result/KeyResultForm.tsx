import { useCallback, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { KeyResultDraft } from '../../../lib/goals/drafts/key-result-draft';
import { keyResultEdits } from '../../../lib/goals/drafts/key-result-edits';
import { problemsOfKeyResult } from '../../../lib/goals/drafts/key-result-fields';
import { type TemplateName, templateNames } from '../../../lib/goals/drafts/template-names';
import { fromTemplate, type TemplateWords, templateDrivers } from '../../../lib/goals/drafts/templates';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { unitInWords } from '../../ui/units';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, optionsOf } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { useApplyEdits } from '../useGoalEdits';
import { KeyResultFields } from './KeyResultFields';
import { MoreFields } from './MoreFields';
import { useBaseline } from './useBaseline';
import { useHistory } from './useHistory';

interface Props {
  readonly first: KeyResultDraft;
  /** The key result that is edited; absent for a new one. */
  readonly keyResult?: KeyResult | undefined;
  readonly data: GoalsData;
  readonly order: number;
  /** The template of a new one. */
  readonly template?: TemplateName | undefined;
  readonly onClose: () => void;
}

const words: TemplateWords = { title: (name) => i18n.t(`template.${name}`), unit: unitInWords };

/** Creates or edits a key result. */
export function KeyResultForm({ first, keyResult, data, order, template: firstTemplate, onClose }: Props) {
  const candidates = useMemo(
    () =>
      data.keyResults.filter(
        (k) => k.layer !== 'outcome' && !k.archived && !k.closed && k.id !== keyResult?.id,
      ),
    [data.keyResults, keyResult?.id],
  );
  const filled = (draft: KeyResultDraft, name: TemplateName) => fromTemplate(draft, name, words, candidates);
  // What is begun with a template or from a page is another draft than what is begun with nothing.
  const kept = ['keyResult', firstTemplate, ...first.pages].filter(Boolean).join(' ');
  const [draft, setDraft, keptDraft] = useKeptDraft(kept, keyResult?.id, () =>
    firstTemplate ? filled(first, firstTemplate) : first,
  );
  const [template, setTemplate] = useState<TemplateName | ''>(firstTemplate ?? '');
  const [isTried, setTried] = useState(false);
  // What the form began with: another page may change the key result meanwhile.
  const [begun] = useState(keyResult);
  const apply = useApplyEdits();
  const history = useHistory(draft, keyResult, data.keyResults);
  const set = useCallback(
    (some: Partial<KeyResultDraft>) => setDraft((before) => ({ ...before, ...some })),
    [setDraft],
  );
  useBaseline(draft, keyResult ? undefined : history.baseline, set);
  const offered = useMemo(
    () => (template ? templateDrivers(template, candidates).missing : []),
    [template, candidates],
  );
  const fields = { draft, problems: isTried ? problemsOfKeyResult(draft) : {}, set };
  const save = async () => {
    setTried(true);
    const edits = keyResultEdits(draft, begun, order, words, new Date().toISOString());
    if (!edits) return false;
    await apply(edits);
    return true;
  };
  return (
    <FormDialog
      title={i18n.t(keyResult ? 'form.editKeyResult' : 'form.newKeyResult')}
      onSave={save}
      kept={[keptDraft]}
      onClose={onClose}
    >
      {!keyResult && (
        <ChoiceField<TemplateName | ''>
          isOptional
          label={i18n.t('template.label')}
          value={template}
          onChange={(name) => {
            setTemplate(name);
            if (name) setDraft((before) => filled(before, name));
          }}
          options={[['', '–'], ...optionsOf(templateNames, (name) => i18n.t(`template.about_${name}`))]}
        />
      )}
      <KeyResultFields {...fields} keyResult={begun} data={data} history={history} />
      <MoreFields {...fields} candidates={candidates} offered={offered} />
    </FormDialog>
  );
}
