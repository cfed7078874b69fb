const channelName = 'stillroom';

/** Tells open extension pages that the store has changed. */
export function announceStoreChange(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

/**
 * Calls `listener` whenever the store has changed.
 * @returns a function that unsubscribes.
 */
export function onStoreChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = () => listener();
  return () => channel.close();
}
