import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { WrappedKey } from '../../../lib/model/backup';
import { formatProgress } from '../../ui/format';
import { importFile, keyIn } from './import-file';
import { importInWords } from './import-in-words';
import type { Show } from './shown';

/** What an import of this page waits for; it can be stopped while it is `checking`. */
export type ImportStep =
  | { at: 'idle' | 'checking' | 'applying' }
  | { at: 'passphrase'; file: File; key: WrappedKey };

/** An import of this page: its step, and what starts and stops it. */
export function useImport(show: Show) {
  const [step, setStep] = useState<ImportStep>({ at: 'idle' });
  const stopping = useRef(new AbortController());
  const run = async (file: File, people?: { key: WrappedKey; passphrase: string }) => {
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    let isDecided = false;
    const showShare = (at: 'checking' | 'applying') => (share: number) => {
      isDecided ||= at === 'applying';
      setStep({ at });
      show({ sentences: [i18n.t(`importing.${at}`, [formatProgress(share)])] });
    };
    const [onChecked, onDecided] = [showShare('checking'), showShare('applying')];
    onChecked(0);
    try {
      const options = { ...(people ? { people } : {}), signal, onChecked, onDecided };
      show({ sentences: importInWords(await importFile(file, options)) });
    } catch (error) {
      if (isDecided) show({ sentences: [i18n.t('importing.goesOn')], error });
      else if (signal.aborted) show({ sentences: [i18n.t('importing.stopped')] });
      else show({ sentences: [i18n.t('options.importNothingChanged')], error });
    }
    setStep({ at: 'idle' });
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const key = await keyIn(file);
    show({ sentences: [] });
    if (key) setStep({ at: 'passphrase', file, key });
    else await run(file);
  };
  return { step, choose, run, stop: () => stopping.current.abort() };
}
