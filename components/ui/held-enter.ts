/**
 * From now on, Enter that is held down presses a button and submits a form once in this window: the focus may have moved on to
 * the next one meanwhile. In a text of several lines it goes on to break lines.
 */
export function pressOnceByEnter(): void {
  const onKey = (event: KeyboardEvent) => {
    const isText = event.target instanceof HTMLTextAreaElement;
    if (event.repeat && event.key === 'Enter' && !isText) event.preventDefault();
  };
  // Before anything else hears of the key.
  addEventListener('keydown', onKey, { capture: true });
}
