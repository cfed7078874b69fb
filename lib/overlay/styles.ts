/**
 * The look of what is drawn on pages. `!important` on the host: in a shadow tree it outweighs what the page says, even where
 * that is important too.
 */
export const overlayStyles = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
  overflow: visible !important;
  opacity: 1 !important;
  visibility: visible !important;
  pointer-events: none !important;
  direction: ltr !important;
}
.layer {
  --card: light-dark(#ffffff, #221f1c);
  --line: light-dark(#e7e1d8, #37322d);
  --edge: light-dark(#8a8177, #7d756b);
  --ink: light-dark(#1e1b18, #f1ece5);
  --soft: light-dark(#6a635a, #a79e92);
  --copper: light-dark(#a8551e, #e0935a);
  font: 13px/1.45 system-ui, sans-serif;
  color: var(--ink);
}
.light { color-scheme: light; }
.dark { color-scheme: dark; }
/* Inherited from the layer, it would be that of its scheme. */
.light, .dark { color: var(--ink); }
button { font: inherit; color: inherit; cursor: pointer; pointer-events: auto; box-sizing: border-box; margin: 0; }
button:focus-visible { outline: 2px solid var(--copper); outline-offset: 1px; }
.tag {
  position: fixed;
  left: 0;
  top: 0;
  width: 28px;
  height: 28px;
  padding: 5px;
  border: 1px solid var(--edge);
  border-radius: 8px;
  background: var(--card);
  color: var(--copper);
}
.tag svg { display: block; width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; }
.tag[aria-pressed="true"] svg { fill: currentColor; }
.tag:hover { border-color: var(--copper); }
.tag.away { opacity: 0; pointer-events: none; }
.chip, .said {
  position: fixed;
  right: 16px;
  bottom: 16px;
  display: flex;
  align-items: center;
  max-width: calc(100vw - 32px);
  box-sizing: border-box;
  padding: 3px;
  border: 1px solid var(--line);
  border-radius: 18px;
  background: var(--card);
  box-shadow: 0 4px 16px rgb(0 0 0 / 0.12);
  pointer-events: auto;
}
.said { bottom: 64px; padding: 6px 14px; }
.said:empty { display: none; }
.chip button { min-height: 28px; padding: 2px 10px; border: 0; border-radius: 14px; background: none; text-align: left; }
.chip button:hover { background: color-mix(in srgb, var(--ink) 8%, transparent); }
.chip svg { width: 14px; height: 14px; vertical-align: -2px; margin-right: 6px; fill: var(--copper); }
.chip .hide { color: var(--soft); width: 28px; padding: 0; text-align: center; }
iframe { position: fixed; border: 0; background: transparent; pointer-events: auto; }
iframe.whole { inset: 0; width: 100vw; height: 100vh; }
iframe.tagged { left: 50%; bottom: 16px; translate: -50% 0; width: min(600px, 100vw - 16px); height: 76px; }
iframe.peek { pointer-events: none; }
iframe.card { width: min(348px, 100vw - 16px); height: 200px; max-height: calc(100vh - 16px); }
.pane { position: fixed; inset: 0; width: 100vw; height: 100vh; pointer-events: auto; cursor: crosshair; }
.pane.open { pointer-events: none; }
.outline {
  position: fixed;
  box-sizing: border-box;
  outline: 2px solid var(--copper);
  outline-offset: 3px;
  border-radius: 4px;
  background: color-mix(in srgb, var(--copper) 14%, transparent);
}
.tip {
  position: fixed;
  max-width: min(360px, 100vw - 12px);
  box-sizing: border-box;
  padding: 6px 10px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
  box-shadow: 0 4px 16px rgb(0 0 0 / 0.12);
}
.outline[hidden], .tip[hidden], .strip[hidden] { display: none; }
.strip {
  position: fixed;
  inset: 0 0 auto 0;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 10px;
  box-sizing: border-box;
  padding: 8px 16px;
  border-bottom: 1px solid var(--line);
  background: var(--card);
  pointer-events: auto;
}
.strip:focus-visible { outline: 2px solid var(--copper); outline-offset: -2px; }
.strip svg { width: 16px; height: 16px; fill: none; stroke: var(--copper); stroke-width: 1.5; }
.strip .soft { color: var(--soft); }
.strip button { min-height: 28px; margin-left: auto; padding: 2px 10px; border: 0; border-radius: 8px; background: none; }
.strip button:hover { background: color-mix(in srgb, var(--ink) 8%, transparent); }
.strip kbd { font: inherit; color: var(--soft); }
.spoken { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
@media (forced-colors: active) {
  .tag[aria-pressed="true"] svg { fill: ButtonText; }
}
`;
