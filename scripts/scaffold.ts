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
    [`lib/adapters/${name}/index.ts`]: `import { platform } from '../platform';
import { always, at } from '../statement';

/** ${title}. */
export const adapter = platform({
  id: '${name}',
  name: '${title}',
  access: 'optional',
  matches: ['${host}/*'],
  kinds: {
    post: {
      examples: ['${host}/posts/1'],
      address: [{ path: /^\\/posts\\/(?<id>\\d+)\\/?$/ }],
      key: '{id}',
      url: '/posts/{id}',
      root: 'article[data-post="{id}"]',
      title: [at('h1', 'docs')],
      metrics: { likes: always(at('.likes', 'docs')) },
      button: 'h1',
    },
  },
});
`,
    [`test/fixtures/${name}/post.html`]: `<!doctype html>
<html lang="en">
  <head><title>A post</title></head>
  <body><article data-post="1"><h1>A post</h1></article></body>
</html>
`,
    [`test/fixtures/${name}/post.json`]: `${JSON.stringify(
      {
        url: `${host}/posts/1`,
        figures: [`${name}:post:1 likes 12`],
        events: [],
        titles: { [`${name}:post:1`]: 'A post' },
      },
      null,
      2,
    )}\n`,
    [`test/fixtures/${name}/live.txt`]: `Addresses of live pages that anybody can see, a line each, for npm run drift.\n`,
  };
}
