/** Whether a key asks for the command bar: Ctrl K, or ⌘ K. */
export function asksForCommands(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
}

/**
 * Notes whether the command bar is asked for, before what opens it is there.
 * @returns a function that ends this, and returns whether it was; at a second call it was not.
 */
export function noteCommandKey(): () => boolean {
  let isAsked = false;
  const note = (event: KeyboardEvent) => {
    if (!asksForCommands(event)) return;
    event.preventDefault();
    isAsked = true;
  };
  addEventListener('keydown', note);
  return () => {
    removeEventListener('keydown', note);
    const wasAsked = isAsked;
    isAsked = false;
    return wasAsked;
  };
}
