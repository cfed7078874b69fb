import { i18n } from '#i18n';
import { Marks } from './Marks';

/** The marks of captured and of manual values. */
export function Legend() {
  return (
    <figcaption aria-hidden="true">
      {([false, true] as const).map((isManual) => (
        <span key={String(isManual)}>
          <svg width="22" height="12" aria-hidden="true">
            <Marks points={[{ x: 11, y: 6 }]} isManual={isManual} />
          </svg>
          {i18n.t(isManual ? 'chart.said' : 'chart.captured')}
        </span>
      ))}
    </figcaption>
  );
}
