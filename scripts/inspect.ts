import { existsSync, readFileSync } from 'node:fs';
import { inspect, inWords, statedAddress } from './inspect-page.ts';

const [source, address] = process.argv.slice(2);
if (!source) end('npm run inspect -- FILE_OR_URL [ADDRESS]: prints what is read from a saved page.');

const html = await load(source);
const url = address ?? (URL.canParse(source) ? source : addressBeside(source)) ?? statedAddress(html);
if (!url || !URL.canParse(url))
  end(`${source} does not say which address it has. Name it: npm run inspect -- ${source} https://…`);
console.log(url);
for (const line of inWords(inspect(html, url))) console.log(line);

async function load(from: string): Promise<string> {
  if (existsSync(from)) return readFileSync(from, 'utf8');
  if (!/^https?:/.test(from)) end(`There is no file ${from}.`);
  try {
    const answer = await fetch(from);
    if (!answer.ok) end(`${from} answered ${answer.status}.`);
    return await answer.text();
  } catch (error) {
    end(
      `${from} could not be reached: ${String(error)}. A page saved by a browser can be read without a network.`,
    );
  }
}

/** The address in the `.json` beside a page, as the sample pages have it. */
function addressBeside(file: string): string | undefined {
  const beside = file.replace(/\.html$/, '.json');
  if (beside === file || !existsSync(beside)) return undefined;
  const { url } = JSON.parse(readFileSync(beside, 'utf8')) as { url?: string };
  return url;
}

function end(message: string): never {
  console.error(message);
  process.exit(2);
}
