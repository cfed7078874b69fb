import { readdirSync, readFileSync } from 'node:fs';

const fixtures = new URL('../fixtures/', import.meta.url);

/** The project's own sample pages, by the address under which they stand in for the live site. */
export const samplePages: ReadonlyMap<string, string> = new Map(
  readdirSync(fixtures).flatMap((platform) =>
    readdirSync(new URL(`${platform}/`, fixtures))
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const read = (file: string) => readFileSync(new URL(`${platform}/${file}`, fixtures), 'utf8');
        const { url } = JSON.parse(read(name)) as { url: string };
        return [url, read(name.replace(/json$/, 'html'))] as const;
      }),
  ),
);

/** Addresses of the sample pages that tests and the demonstration visit. */
export const addresses = {
  repo: 'https://github.com/octo-org/lantern',
  issue: 'https://github.com/octo-org/lantern/issues/412',
  discussion: 'https://github.com/octo-org/lantern/discussions/77',
  article: 'https://dev.to/lighthouse_dev/how-we-answer-9xq',
  served: 'https://dev.to/lighthouse_dev/why-we-count-less-3kp1',
  dashboard: 'https://dev.to/dashboard',
  channel: 'https://discord.com/channels/1070000000000000001/1080000000000000001',
  thread: 'https://discord.com/channels/1070000000000000001/1544995366502400006',
} as const;

/** The sample pages that `npm start` opens; the last one has no tag in the running cycle of the sample workspace, so that it can be tagged. */
export const demoPages: readonly string[] = [
  addresses.channel,
  addresses.article,
  addresses.repo,
  addresses.discussion,
];
