const channelName = 'stillroom';

/** Tells the open pages of ours that what they show may have changed. */
export function announceChange(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

/**
 * Calls `listener` whenever the store has changed.
 * @returns a function that ends it.
 */
export function onStoreChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = () => listener();
  return () => channel.close();
}
