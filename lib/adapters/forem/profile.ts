import { attributeOf, get, parseJson } from '../dom';
import type { Page, PageMatch } from '../types';

/**
 * The head of the page of the person or organisation that an address names. A person's menu names its owner,
 * as do the parameters of an organisation's list. The canonical address stays behind on soft navigation, so
 * it counts only where neither is there. Links tell nothing: a person and an organisation link to each other.
 */
export function profileHeader({ document }: Page, { parts }: PageMatch): Element | undefined {
  const header = document.querySelector('.profile-header');
  if (!header) return undefined;
  const list = parseJson(attributeOf(document, '#index-container', 'data-params'));
  const listed = get(list, 'username');
  const organization = get(list, 'organization_id');
  // The head of an organisation's page says whose it is by the button to follow it.
  const followed = get(parseJson(attributeOf(header, '[data-info]', 'data-info')), 'id');
  if (organization && followed !== undefined && followed !== organization) return undefined;
  const owner =
    attributeOf(header, '.profile-dropdown', 'data-username') ??
    (typeof listed === 'string' ? listed : undefined) ??
    attributeOf(document, 'link[rel="canonical"]', 'href')?.replace(/^.*\//, '');
  return owner?.toLowerCase() === parts['username']?.toLowerCase() ? header : undefined;
}
