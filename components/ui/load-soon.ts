/** Has a file be loaded before it is asked for. */
export function loadSoon(link: {
  readonly rel: 'modulepreload' | 'preload';
  readonly href: string;
  readonly as?: string;
}): void {
  document.head.append(Object.assign(document.createElement('link'), link, { crossOrigin: 'anonymous' }));
}
