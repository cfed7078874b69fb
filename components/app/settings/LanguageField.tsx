import { i18n } from '#i18n';
import { send } from '../../../lib/messages/send';
import { type Language, languages } from '../../../lib/model/languages';
import { readSettings } from '../../../lib/store/db/read-settings';
import { useStore } from '../../ui/useStore';
import { ChoiceField } from '../form/fields';
import { useOpened } from '../goals-context';
import { useAttempt } from '../useGoalEdits';

/** Each language by its own name, so that it is found in any. */
const names = { en: 'English', de: 'Deutsch' } as const satisfies Record<Language, string>;

/** The language of all screens. */
export function LanguageField() {
  const { data: settings } = useStore(useOpened(), readSettings);
  const attempt = useAttempt();
  if (!settings) return null;
  const change = (language: Language | '') =>
    attempt(async () => void (await send('changeSettings', { language: language || null })));
  return (
    <ChoiceField<Language | ''>
      label={i18n.t('settings.language')}
      value={settings.language ?? ''}
      onChange={change}
      options={[
        ['', i18n.t('settings.browserLanguage')],
        ...languages.map((language) => [language, names[language]] as const),
      ]}
    />
  );
}
