import type { FrameHost } from './frames';
import type { Marks } from './marks';
import type { MovingButton } from './moving-button';
import type { Targets } from './targets';

interface Parts {
  readonly frames: FrameHost;
  readonly targets: Targets;
  readonly moving: MovingButton;
  readonly marks: Marks;
}

/** Shows the moving button while it has the focus, and takes it from item to item by the arrow keys. */
export function followKeyboard(root: ShadowRoot, parts: Parts): void {
  root.addEventListener('keydown', (event) => onKey(event as KeyboardEvent, parts));
  root.addEventListener('focusin', (event) => onFocus(event, parts));
  root.addEventListener('focusout', () => parts.moving.leave());
}

/** The button that gets the focus is seen, and what it is for. */
function onFocus({ target }: Event, { frames, targets, moving, marks }: Parts): void {
  const isMoving = target === moving.button.element;
  marks.reach(target as Element);
  // Out of a frame the person comes back to where they were.
  const held = frames.isReturningFocus ? moving.latest : moving.current;
  const tagged = isMoving ? (held ?? targets.first()) : marks.find(target as Element)?.tagged;
  tagged?.element.scrollIntoView({ block: 'nearest' });
  if (isMoving && tagged && !marks.isMarked(tagged.element)) moving.show(tagged);
}

/** The arrow keys on the moving button go from item to item, so that each can be reached without a pointer. */
function onKey(event: KeyboardEvent, { targets, moving, marks }: Parts): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
  if (!event.isTrusted || step === undefined || event.target !== moving.button.element) return;
  event.preventDefault();
  const next = targets.next(moving.current?.item, step, (item) => !marks.isMarked(item));
  if (!next) return;
  next.element.scrollIntoView({ block: 'nearest' });
  moving.show(next);
}
