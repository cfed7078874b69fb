import type { Stillroom } from './stillroom.ts';

/** The title of the key result “help”. */
export const helpTitle = '10 messages in the help channels';

/** Tags two pages to “help” that are like the one that was read. Returns the id of that one's subject. */
export async function tagTwoAlike(stillroom: Stillroom): Promise<string> {
  const [seen] = await stillroom.table('pages');
  const subjects = await stillroom.table('subjects');
  const own = subjects.find(({ id }) => id === seen?.['subject']);
  if (!own) throw new Error('the page was not read');
  const { id, platform, kind, author, container } = own;
  const alike = [1, 2].map((n) => `${String(id)}-${n}`);
  const at = '2026-09-02T00:00:00Z';
  await stillroom.importGoals([
    ...alike.map((one) => ({
      type: 'subject',
      ...{ id: one, platform, kind, author, container, title: one },
      url: `${new URL(String(own['url'])).origin}/${encodeURIComponent(one)}`,
    })),
    ...alike.map((one) => ({ type: 'tag', id: one, keyResult: 'help', subject: one, at, weight: 1 })),
  ]);
  return String(id);
}
