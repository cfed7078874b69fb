/** Whether an address is of an origin that a match pattern names: `https://dev.to/*`, `https://*.stackexchange.com/*`. */
export function isOfOrigin(pattern: string, { protocol, hostname }: URL): boolean {
  const [, scheme, any, host] = /^(https):\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern) ?? [];
  if (host === undefined || protocol !== `${scheme}:`) return false;
  return hostname === host || (any !== undefined && hostname.endsWith(`.${host}`));
}
