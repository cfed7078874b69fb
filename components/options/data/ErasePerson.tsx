import { useState } from 'react';
import { i18n } from '#i18n';
import { send } from '../../../lib/messages/send';
import { type Job, taskOf } from '../../../lib/model/job';
import { Confirm } from '../../ui/Confirm';
import { TextField } from '../form/fields';
import { JobProgress, JobResult } from '../jobs/JobProgress';
import { useAttempt } from '../useGoalEdits';

/** Erases one person by their handle, on every platform. */
export function ErasePerson({ jobs }: { readonly jobs: readonly Job[] }) {
  const [handle, setHandle] = useState('');
  const attempt = useAttempt();
  const name = handle.trim();
  const erase = () =>
    attempt(async () => {
      await send('erasePerson', { handle: name });
      setHandle('');
    });
  const own = jobs.filter((job) => job.kind === 'erasePerson');
  const ended = own.find((job) => job.state !== 'running');
  return (
    <div className="erase-person">
      <TextField
        label={i18n.t('options.erasePerson')}
        hint={i18n.t('options.erasePersonHint')}
        value={handle}
        onChange={setHandle}
      />
      {name !== '' && (
        <Confirm
          label={i18n.t('options.erase')}
          name={i18n.t('options.eraseNamed', [name])}
          question={i18n.t('options.eraseQuestion', [name])}
          onConfirm={erase}
        />
      )}
      {own
        .filter((job) => job.state === 'running')
        .map((job) => (
          <JobProgress key={job.id} job={job} name={taskOf(job, 'erasePerson')?.handle ?? ''} />
        ))}
      {ended && <JobResult job={ended} stopped={i18n.t('job.stopped')} />}
    </div>
  );
}
