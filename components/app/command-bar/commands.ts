import { i18n } from '#i18n';
import { currentObjectives } from '../../../lib/goals/outline/current-objectives';
import { openKeyResults } from '../../../lib/goals/outline/group';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { keyResultHref, objectiveHref } from '../address';
import { closedKeyResults, finishedObjectives } from '../closed-goals';

/** What a command does. */
export type Action =
  | { readonly to: 'address'; readonly href: string }
  | { readonly to: 'checkIn' | 'logTime'; readonly keyResult?: KeyResult }
  | { readonly to: 'read'; readonly reads: boolean };

export interface Command {
  readonly value: string;
  readonly label: string;
  readonly action: Action;
}
export interface CommandGroup {
  readonly value: string;
  readonly items: readonly Command[];
}

const places = ['home', 'goals', 'review', 'evidence', 'insights', 'report', 'sites', 'settings'] as const;
const furtherPlaces = ['rules', 'data'] as const;

/**
 * Every command: actions, goals and places.
 * @param reads whether pages are read now.
 */
export function commandsFor(data: GoalsData, reads: boolean): CommandGroup[] {
  const open = openKeyResults(data.objectives, data.keyResults);
  const closed = closedKeyResults(data).filter(({ keyResult }) => !keyResult.archived);
  const go = (label: string, href: string): Command => ({
    value: href,
    label,
    action: { to: 'address', href },
  });
  const actions: Command[] = [
    go(i18n.t('commands.review'), '#review'),
    { value: 'time', label: i18n.t('app.logTime'), action: { to: 'logTime' } },
    {
      value: 'read',
      label: i18n.t(reads ? 'commands.pause' : 'commands.resume'),
      action: { to: 'read', reads: !reads },
    },
  ];
  const ofKeyResult = (keyResult: KeyResult): Command[] => [
    {
      value: `check-in ${keyResult.id}`,
      label: i18n.t('commands.checkIn', [keyResult.title]),
      action: { to: 'checkIn', keyResult },
    },
    {
      value: `time ${keyResult.id}`,
      label: i18n.t('commands.logTime', [keyResult.title]),
      action: { to: 'logTime', keyResult },
    },
  ];
  return [
    { value: i18n.t('commands.actions'), items: actions },
    {
      value: i18n.t('app.goals'),
      items: [
        ...open.map((k) => go(k.title, keyResultHref(k.id))),
        ...currentObjectives(data).map((o) => go(o.title, objectiveHref(o.id))),
        ...finishedObjectives(data).map(({ objective, title }) => go(title, objectiveHref(objective.id))),
        ...closed.map(({ keyResult, title }) => go(title, keyResultHref(keyResult.id))),
      ],
    },
    {
      value: i18n.t('commands.places'),
      items: [
        ...places.map((place) => go(i18n.t(`app.${place}`), `#${place}`)),
        ...furtherPlaces.map((place) => go(i18n.t(`options.${place}`), `#${place}`)),
      ].filter(({ value }) => value !== '#review'),
    },
    { value: i18n.t('app.keyResults'), items: open.flatMap(ofKeyResult) },
  ];
}
