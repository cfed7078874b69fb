import { i18n } from '#i18n';

/** Shown without open key results: a link to set the first objective or key result. */
export function Empty({ hasObjective }: { readonly hasObjective: boolean }) {
  return (
    <section className="empty">
      <h2>{i18n.t('popup.emptyTitle')}</h2>
      <p>{i18n.t(hasObjective ? 'popup.emptyKeyResults' : 'popup.emptyText')}</p>
      <a
        className="button go"
        href={hasObjective ? '/options.html#goals' : '/options.html#start'}
        target="_blank"
        rel="noreferrer"
      >
        {i18n.t(hasObjective ? 'popup.emptyKeyResultAction' : 'popup.emptyAction')}
      </a>
    </section>
  );
}
