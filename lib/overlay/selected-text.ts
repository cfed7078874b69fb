/** The longest quote that the worker takes. */
const longest = 20_000;

/** The text that the person has selected; where an item is given, only what is selected in it. */
export function selectedText(item?: Element): string {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return '';
  if (item && !(selection.anchorNode && item.parentElement?.contains(selection.anchorNode))) return '';
  return selection.toString().trim().slice(0, longest).toWellFormed();
}
