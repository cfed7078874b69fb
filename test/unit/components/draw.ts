import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Draws in the page of the test, to which React listens. Returns the element that it is drawn in, when it is drawn. */
export async function draw(screen: ReactNode): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  await act(async () => createRoot(place).render(screen));
  return place;
}
