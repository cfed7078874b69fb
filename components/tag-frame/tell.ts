import { useEffect } from 'react';
import type { FrameNews } from '../../lib/messages/overlay';
import { send } from '../../lib/messages/send';

/** Tells the content script that opened the frame what it shows from now on. A page that is gone need not know. */
export function tell(news: FrameNews): void {
  void send('frameNews', news).catch(() => undefined);
}

/** Tells how high the content is, whenever that changes. */
export function useHeight(): void {
  useEffect(() => {
    const root = document.getElementById('root');
    if (!root) return;
    let last = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(root.getBoundingClientRect().height);
      if (height && height !== last) tell({ height });
      last = height;
    });
    observer.observe(root);
    return () => observer.disconnect();
  }, []);
}
