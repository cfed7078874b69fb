import { i18n } from '#i18n';
import type { ReportBlock } from '../../../../lib/model/report-document';
import type { ReportContent, ReportedObjective } from '../../../../lib/report/content/types';
import { objectiveStatusInWords } from '../../../ui/objective-status';
import { scoreInWords } from '../../closing/closing-in-words';

/** The mission, and each objective with its status or its score. */
export function goalBlocks(content: ReportContent): ReportBlock[] {
  const { workspace, objectives, showsOwners } = content;
  const goals = new Map(workspace?.businessGoals.map((g) => [g.id, g.title]));
  const items = objectives.map((of) => {
    const { title, businessGoal, owner } = of.objective;
    const goal = businessGoal === undefined ? undefined : goals.get(businessGoal);
    const texts = [
      standing(of),
      goal ? i18n.t('report.supports', [goal]) : '',
      showsOwners && owner ? i18n.t('report.owner', [owner]) : '',
    ];
    return { name: title, text: texts.filter(Boolean).join(' · '), notes: [] };
  });
  return [
    ...(workspace?.mission ? [{ kind: 'text', text: workspace.mission } as const] : []),
    ...(items.length ? [{ kind: 'list', items } as const] : []),
  ];
}

function standing({ status, score }: ReportedObjective): string {
  return status ? objectiveStatusInWords(status) : scoreInWords(score);
}
