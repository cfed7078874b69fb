/** A label beside the end of a line. */
export interface LineLabel {
  /** The line: target, commit, stretch or forecast. */
  readonly name: string;
  readonly text: string;
  /** Where the line ends. */
  readonly y: number;
}

/**
 * The labels from top to bottom, each as near to its line as the others allow: at least `gap` apart and, where there is room
 * for all, between `top` and `bottom`.
 */
export function placeLabels(
  labels: readonly LineLabel[],
  { top, bottom, gap }: { readonly top: number; readonly bottom: number; readonly gap: number },
): LineLabel[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  // Downwards from the top, then upwards again from the bottom, as far as labels have left the box there.
  let least = top;
  const down = sorted.map((label) => {
    const y = Math.max(label.y, least);
    least = y + gap;
    return { ...label, y };
  });
  let most = bottom;
  return down
    .toReversed()
    .map((label) => {
      const y = Math.min(label.y, most);
      most = y - gap;
      return { ...label, y };
    })
    .toReversed();
}
