import { i18n } from '#i18n';
import type { Site } from '../../../lib/messages/protocol';
import { send } from '../../../lib/messages/send';
import type { Settings } from '../../../lib/model/settings';
import { ActionButton } from '../../ui/ActionButton';
import { useAttempt } from '../useGoalEdits';

interface Props {
  readonly site: Site;
  readonly name: string;
  readonly settings: Settings;
}

/** Hides tag buttons and chip on one site, and shows them again; nothing where they are switched off as a whole. */
export function OnSite({ site: { id }, name, settings }: Props) {
  const attempt = useAttempt();
  if (!settings.overlay) return null;
  const { overlayOff, chipOff } = settings;
  const toggled = (ids: readonly string[]) =>
    ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
  const change = (set: Partial<Settings>) => attempt(async () => void (await send('changeSettings', set)));
  const isOff = overlayOff.includes(id);
  const isChipOff = chipOff.includes(id);
  return (
    <div className="actions">
      <ActionButton
        look="quiet"
        aria-label={i18n.t(isOff ? 'overlay.drawNamed' : 'overlay.dontDrawNamed', [name])}
        action={() => change({ overlayOff: toggled(overlayOff) })}
      >
        {i18n.t(isOff ? 'overlay.draw' : 'overlay.dontDraw')}
      </ActionButton>
      {settings.chip && !isOff && (
        <ActionButton
          look="quiet"
          aria-label={i18n.t(isChipOff ? 'overlay.showChipNamed' : 'overlay.dontShowChipNamed', [name])}
          action={() => change({ chipOff: toggled(chipOff) })}
        >
          {i18n.t(isChipOff ? 'overlay.showChip' : 'overlay.dontShowChip')}
        </ActionButton>
      )}
    </div>
  );
}
