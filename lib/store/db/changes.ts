const channelName = 'stillroom';
type Notice = 'changed' | 'progress' | 'sampleDeleted';

/** Tells open extension pages that the store has changed. */
export function announceStoreChange(): void {
  announce('changed');
}

/** Tells open extension pages that a job has progressed; they need not read everything again for it. */
export function announceProgress(): void {
  announce('progress');
}

/** Tells open extension pages that the sample workspace is gone. */
export function announceSampleDeleted(): void {
  announce('sampleDeleted');
}

/**
 * Calls `listener` once the sample workspace is gone.
 * @returns a function that unsubscribes.
 */
export function onSampleDeleted(listener: () => void): () => void {
  return onNotice('sampleDeleted', listener);
}

/**
 * Calls `listener` whenever the store has changed.
 * @returns a function that unsubscribes.
 */
export function onStoreChange(listener: () => void): () => void {
  return onNotice('changed', listener);
}

/**
 * Calls `listener` whenever a job has progressed.
 * @returns a function that unsubscribes.
 */
export function onProgress(listener: () => void): () => void {
  return onNotice('progress', listener);
}

function announce(notice: Notice): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(notice);
  channel.close();
}

function onNotice(notice: Notice, listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => {
    if (data === notice) listener();
  };
  return () => channel.close();
}
