/** When a message of this number was written: they are a minute apart, from 1 September 2026 on. */
const written = (n: number) => Date.UTC(2026, 8, 1) + n * 60_000;

/** The id of a channel's Discord message: the milliseconds since 2015 above bit 22, and what makes it the only one. */
const snowflake = (channel: string, at: number, n: number) =>
  (BigInt(at - 1_420_070_400_000) << 22n) + ((BigInt(channel) % 1024n) << 12n) + BigInt(n % 4096);

/** The id of the `n`th message of a channel. */
export const discordMessageId = (channel: string, n: number) => String(snowflake(channel, written(n), n));

/** The `n`th message of a Discord channel, four in a group by one author, every tenth a reply. */
function discordMessage(channel: string, n: number): string {
  const id = snowflake(channel, written(n), n);
  const head = snowflake(channel, written(n - (n % 4)), n - (n % 4));
  const author =
    n % 4 === 0
      ? `<h3><span id="message-username-${id}"><span class="username_x">person ${n % 97}</span></span></h3>`
      : '';
  const reply = n % 10 === 9 ? `<div id="message-reply-context-${id}"></div>` : '';
  return `<li id="chat-messages-${channel}-${id}" class="messageListItem_x"><div class="message_x" role="article" data-list-item-id="chat-messages___chat-messages-${channel}-${id}" aria-labelledby="message-username-${head} message-content-${id}">${reply}${author}<div id="message-content-${id}"><span>Message number ${n}, of some length, as people write them</span></div><div id="message-accessories-${id}"></div></div></li>`;
}

/** A Discord channel with as many messages, four in a group by one author, every tenth a reply. */
export function discordChannel(channel: string, count: number): string {
  const rows = Array.from({ length: count }, (_, n) => discordMessage(channel, n));
  return `<!doctype html><title>big | Lantern Lab</title><nav><header><h2>Lantern Lab</h2></header></nav><h1><span class="hiddenVisually_x">Lantern Lab:</span> big</h1><ol data-list-id="chat-messages" aria-label="Messages in big"><div id="chat-messages-${channel}-${channel}"></div>${rows.join('')}</ol>`;
}

/** Text of a script in a page that holds a value: nothing in it ends the script. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A Discord channel with as many messages, in which one more is written each second, `more` in all. */
export function liveDiscordChannel(channel: string, count: number, more: number): string {
  const rows = Array.from({ length: more }, (_, n) => discordMessage(channel, count + n));
  return `${discordChannel(channel, count)}<script>
    const rows = ${inScript(rows)};
    const list = document.querySelector('[data-list-id="chat-messages"]');
    setInterval(() => list.insertAdjacentHTML('beforeend', rows.shift() ?? ''), 1000);
  </script>`;
}

/** How many messages a list has at a time that drops those out of sight, and how often as many more come. */
const listed = { most: 50, everyMs: 100 } as const;

/** The scripts of an extension are in the page by then, in milliseconds: what was dropped before cannot be read. */
const beforeScrollMs = 1000;

/** How long it takes to scroll through so many messages, in seconds. */
export const scrollSeconds = (count: number) =>
  1 + beforeScrollMs / 1000 + (count / listed.most) * (listed.everyMs / 1000);

/** A Discord channel that is scrolled through to its end: messages come below as those above are dropped. */
export function scrolledDiscordChannel(channel: string, count: number): string {
  const { most, everyMs } = listed;
  const rows = Array.from({ length: count - most }, (_, n) => discordMessage(channel, most + n));
  return `${discordChannel(channel, most)}<script>
    const rows = ${inScript(rows)};
    const list = document.querySelector('[data-list-id="chat-messages"]');
    setTimeout(() => { const scroll = setInterval(() => {
      if (!rows.length) return clearInterval(scroll);
      for (const row of [...list.querySelectorAll('li')]) row.remove();
      list.insertAdjacentHTML('beforeend', rows.splice(0, ${most}).join(''));
      scrollTo(0, document.documentElement.scrollHeight);
    }, ${everyMs}) }, ${beforeScrollMs});
  </script>`;
}

/** A page with a time in its content whose text changes each second, as `relative-time` shows it. */
export function withLiveTime(page: string): string {
  return page.replace(
    '</main>',
    `<relative-time id="live-time" datetime="2026-09-01T00:00:00Z">0 seconds ago</relative-time></main><script>
    let seconds = 0;
    const time = document.getElementById('live-time');
    setInterval(() => { time.textContent = \`\${++seconds} seconds ago\`; }, 1000);
  </script>`,
  );
}

/** The sample repository with a star more each second, in the counter's text and in its title. */
export function withLiveStars(page: string): string {
  return page.replace(
    '</main>',
    `</main><script>
    let stars = 4126;
    const counter = document.getElementById('repo-stars-counter-star');
    setInterval(() => {
      stars += 1;
      counter.textContent = \`\${(stars / 1000).toFixed(3)}k\`;
      counter.title = stars.toLocaleString('en');
    }, 1000);
  </script>`,
  );
}

const words =
  'people write and read in their own time about small servers that they run at home for friends and family ';
const paragraph = (n: number) => `<p class="x${n % 7}">${words.slice(n % 40)}<a href="/l/${n}">${n}</a></p>`;

/** Content of about so many bytes. */
function filler(bytes: number): string {
  let text = '';
  for (let n = 0; text.length < bytes; n += 1) text += paragraph(n);
  return text;
}

/** A sample page with more content in it: as large as real ones are. */
export function enlarged(page: string, bytes: number): string {
  return page.replace(/<\/main>/, `${filler(Math.max(0, bytes - page.length))}</main>`);
}

/** The sample issue with as many comments, each of about 300 bytes of text. */
export function githubIssue(page: string, count: number): string {
  const comments = Array.from({ length: count }, (_, n) => {
    const at = new Date(written(n)).toISOString();
    const person = `person-${n % 211}`;
    return `<div data-testid="timeline-row-border-IC_${n}"><div data-testid="comment-viewer-outer-box-IC_${n}" class="react-issue-comment"><div id="issuecomment-${900_000 + n}" data-testid="comment-header"><h3 class="sr-only">${person} commented <relative-time datetime="${at}">then</relative-time></h3><a data-testid="avatar-link" href="/${person}">${person}</a></div><div data-testid="markdown-body">${paragraph(n)}${paragraph(n + 1)}</div><div role="toolbar" aria-label="Reactions"></div></div></div>`;
  });
  return page.replace(
    '<div data-testid="issue-viewer-comments-container">',
    (open) => open + comments.join(''),
  );
}

/** The sample video with embedded data of about so many bytes, as a page of YouTube carries it. */
export function youtubeVideo(page: string, bytes: number): string {
  const item = (n: number) => ({ videoId: `v${n}`, title: words.slice(n % 40), viewCountText: `${n} views` });
  const items = Array.from({ length: Math.ceil(bytes / inScript(item(0)).length) }, (_, n) => item(n));
  return page.replace('var ytInitialData = {', (open) => `${open}"results":${inScript(items)},`);
}

/** The sample post of Reddit (`t3_…`) with as many comments, on a page of about so many bytes. */
export function redditPost(page: string, post: string, count: number, bytes: number): string {
  const comments = Array.from({ length: count }, (_, n) => {
    const at = new Date(written(n)).toISOString();
    return `<shreddit-comment thingid="t1_c${n}" postid="${post}" author="person${n % 31}" depth="0" score="${n}"><time datetime="${at}">then</time>${paragraph(n)}</shreddit-comment>`;
  });
  return enlarged(
    page.replace(/<\/main>/, (close) => comments.join('') + close),
    bytes,
  );
}
