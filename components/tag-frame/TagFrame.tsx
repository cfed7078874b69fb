import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { loadLanguage } from '../../lib/i18n/load';
import type { FrameState, Made } from '../../lib/messages/overlay';
import { send } from '../../lib/messages/send';
import { Notice } from '../ui/Notice';
import { Card } from './Card';
import { CheckInCard } from './CheckInCard';
import { Follow } from './Follow';
import { Followed, type FollowedNumberNews } from './Followed';
import { Palette } from './Palette';
import { Suggestion } from './Suggestion';
import { Tagged } from './Tagged';
import { tell, useHeight } from './tell';
import { UndoToast } from './UndoToast';

/** What the frame shows: what it was opened for, or tags that were just made in it. */
type Shown =
  | { readonly view: 'palette' | 'card' | 'suggestion' | 'follow' | 'checkIn' }
  | { readonly view: 'recorded'; readonly action: string }
  | { readonly view: 'followed'; readonly news: FollowedNumberNews }
  | { readonly view: 'tagged'; readonly made: readonly Made[] };

/** The frame over a page: palette, hover card, the card of a number, or what was done. Its token says what it is for, once. */
export function TagFrame({ token }: { readonly token: string }) {
  const [state, setState] = useState<FrameState>();
  const [shown, setShown] = useState<Shown>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    claim(token).then((claimed) => {
      setState(claimed);
      setShown(claimed.view === 'tagged' ? madeOf(claimed) : { view: claimed.view });
    }, setError);
  }, [token]);
  useEffect(() => closeOnEscape(), []);
  useHeight();
  if (error !== undefined) return <Notice error={error} />;
  if (!state || !shown) return null;
  const openPalette = () => {
    tell({ view: 'palette' });
    // What was tagged just now was taken back for another choice.
    const gone = shown.view === 'tagged' ? shown.made.flatMap((m) => (m.isNew ? [m.keyResult] : [])) : [];
    const choices = state.choices.map((c) => (gone.includes(c.id) ? { ...c, isTagged: false } : c));
    setState({ ...state, choices });
    setShown({ view: 'palette' });
  };
  const showDone = (done: Shown) => {
    tell({ view: 'tagged', hasChanged: true });
    setShown(done);
  };
  if (shown.view === 'followed') return <Followed {...shown.news} />;
  if (shown.view === 'follow' && state.picked)
    return (
      <Follow
        state={state}
        picked={state.picked}
        onFollowed={(news) => showDone({ view: 'followed', news })}
      />
    );
  if (shown.view === 'recorded') {
    const { action } = shown;
    return <UndoToast done={i18n.t('number.recorded')} onUndo={() => send('undoAction', { action })} />;
  }
  if (shown.view === 'checkIn')
    return <CheckInCard state={state} onRecorded={(action) => showDone({ view: 'recorded', action })} />;
  if (shown.view === 'card') return <Card state={state} onChange={openPalette} />;
  if (shown.view === 'suggestion') return <Suggestion state={state} />;
  if (shown.view === 'tagged') return <Tagged made={shown.made} onChange={openPalette} />;
  return <Palette state={state} onTagged={(made) => showDone({ view: 'tagged', made })} />;
}

/** What the frame is for, with the strings of the chosen language; those of the browser's for an error. */
async function claim(token: string): Promise<FrameState> {
  try {
    const state = await send('claimFrame', { token });
    document.documentElement.lang = await loadLanguage(state.language);
    return state;
  } catch (error) {
    document.documentElement.lang = await loadLanguage(null);
    throw error;
  }
}

function madeOf({ made }: FrameState): Shown {
  return { view: 'tagged', made: made ? [made] : [] };
}

function closeOnEscape(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Escape') tell({ isClosed: true });
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
