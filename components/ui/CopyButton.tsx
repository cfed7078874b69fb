import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from './Button';

/** Copies a text to the clipboard, and says so. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return <Button onClick={() => void copy()}>{isCopied ? i18n.t('word.copied') : children}</Button>;
}
