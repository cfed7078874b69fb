import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const lineOf = (name: string) => `export { adapter as ${name} } from './${name}';`;

/**
 * Makes what a new platform needs: its folder, its line in the registry and its sample page. What it makes is sound and
 * reads nothing, so that the checks say what is missing.
 * @param root the project's folder.
 * @returns the files made or changed.
 * @throws Error where the name is none for a folder, or taken.
 */
export function scaffold(root: string, name: string): string[] {
  if (!/^[a-z][a-z\d]{0,30}$/.test(name))
    throw new Error(`“${name}” is no name for a platform: small letters and digits, such as codeberg.`);
  if (existsSync(join(root, 'lib/adapters', name))) throw new Error(`There is a platform ${name} already.`);
  const registry = 'lib/adapters/registered.ts';
  const files = filesOf(name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const [comment = '', ...lines] = readFileSync(join(root, registry), 'utf8').trimEnd().split('\n');
  const sorted = [...lines, lineOf(name)].sort();
  writeFileSync(join(root, registry), `${[comment, ...sorted].join('\n')}\n`);
  return [...Object.keys(files), registry];
}

function filesOf(name: string): Record<string, string> {
  const title = name[0]?.toUpperCase() + name.slice(1);
  const host = `https://${name}.example`;
  return {
    [`lib/adapters/${name}/kinds.ts`]: `import type { SubjectKinds } from '../types';

/** What there is on ${title}, and the figures that each kind shows. */
export const kinds = {
  post: ['likes', 'comments'],
} as const satisfies SubjectKinds;
export type Kinds = typeof kinds;
`,
    [`lib/adapters/${name}/index.ts`]: `import { textOf } from '../dom';
import { readings } from '../found';
import { parseCount } from '../numbers';
import { subjectId } from '../subject-id';
import type { Adapter } from '../types';
import { type Kinds, kinds } from './kinds';

/** ${title}. */
export const adapter: Adapter<Kinds> = {
  id: '${name}',
  name: '${title}',
  kinds,
  access: 'optional',
  matches: ['${host}/*'],
  examples: { post: ['${host}/posts/1'] },
  matchUrl({ origin, pathname }) {
    const id = /^\\/posts\\/(\\d+)\\/?$/.exec(pathname)?.[1];
    return id ? { kind: 'post', key: id, url: \`\${origin}/posts/\${id}\` } : undefined;
  },
  isShown: ({ document }) => textOf(document, 'h1') !== undefined,
  *read({ document }, { kind, key, url }) {
    const id = subjectId('${name}', kind, key);
    const title = textOf(document, 'h1');
    yield { type: 'hook', name: 'title', ok: title !== undefined };
    if (title === undefined) return;
    yield { type: 'subject', role: 'page', id, kind, url, title };
    yield* readings(id, { likes: parseCount(textOf(document, '.likes')) });
  },
};
`,
    [`test/fixtures/${name}/post.html`]: `<!doctype html>
<html lang="en">
  <head><title>A post</title></head>
  <body><h1>A post</h1></body>
</html>
`,
    [`test/fixtures/${name}/post.json`]: `${JSON.stringify(
      {
        url: `${host}/posts/1`,
        figures: [`${name}:post:1 likes 12`, `${name}:post:1 comments 3`],
        events: [],
        titles: { [`${name}:post:1`]: 'A post' },
      },
      null,
      2,
    )}\n`,
    [`test/fixtures/${name}/live.txt`]: `Addresses of live pages that anybody can see, a line each, for npm run drift.\n`,
  };
}
