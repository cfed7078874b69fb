/** Resolves once the page is in front of somebody: one that is prepared before anybody opens it is no visit yet. */
export async function whenActivated(): Promise<void> {
  if (!(document as { readonly prerendering?: boolean }).prerendering) return;
  await new Promise((resolve) => {
    document.addEventListener('prerenderingchange', resolve, { once: true });
  });
}
