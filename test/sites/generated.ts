/** When a message of this number was written: they are a minute apart, from 1 September 2026 on. */
const written = (n: number) => Date.UTC(2026, 8, 1) + n * 60_000;

/** The id of a Discord message: the milliseconds since 2015 above bit 22. */
const snowflake = (at: number, n: number) => (BigInt(at - 1_420_070_400_000) << 22n) + BigInt(n % 4096);

/** A Discord channel with as many messages, four in a group by one author, every tenth a reply. */
export function discordChannel(channel: string, count: number): string {
  const rows = Array.from({ length: count }, (_, n) => {
    const id = snowflake(written(n), n);
    const head = snowflake(written(n - (n % 4)), n - (n % 4));
    const author =
      n % 4 === 0
        ? `<h3><span id="message-username-${id}"><span class="username_x">person ${n % 97}</span></span></h3>`
        : '';
    const reply = n % 10 === 9 ? `<div id="message-reply-context-${id}"></div>` : '';
    return `<li id="chat-messages-${channel}-${id}" class="messageListItem_x"><div class="message_x" role="article" data-list-item-id="chat-messages___chat-messages-${channel}-${id}" aria-labelledby="message-username-${head} message-content-${id}">${reply}${author}<div id="message-content-${id}"><span>Message number ${n}, of some length, as people write them</span></div><div id="message-accessories-${id}"></div></div></li>`;
  });
  return `<!doctype html><title>big | Lantern Lab</title><nav><header><h2>Lantern Lab</h2></header></nav><h1><span class="hiddenVisually_x">Lantern Lab:</span> big</h1><ol data-list-id="chat-messages" aria-label="Messages in big"><div id="chat-messages-${channel}-${channel}"></div>${rows.join('')}</ol>`;
}
