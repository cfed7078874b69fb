import type { JobDefinitions } from '../../store/jobs/definition';
import { applyRulesJob } from '../../store/signals/apply-rules';
import { eraseOlder } from '../../store/signals/erase-older';
import { erasePerson } from '../../store/signals/erase-person';
import { eraseSite } from '../../store/signals/erase-site';

/** How each kind of job is done. */
export const jobDefinitions: JobDefinitions = {
  eraseSite,
  erasePerson,
  retention: eraseOlder,
  applyRules: applyRulesJob,
};
