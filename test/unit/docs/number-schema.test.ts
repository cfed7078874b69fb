import { expect, test } from 'vitest';
import * as z from 'zod';
import { recordSchemas } from '../../../lib/model/backup';

test('docs/number.schema.json is the schema of a followed number in a backup (vitest -u renews it)', async () => {
  const schema = z.toJSONSchema(recordSchemas.number, { io: 'input' });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/number.schema.json',
  );
});
