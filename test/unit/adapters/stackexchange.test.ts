import { describe, expect, test } from 'vitest';
import { events, figures, fixture, misses, read, subjects } from './support';

const question = 'stackexchange:question:superuser.com/442960';
const answer = 'stackexchange:answer:superuser.com/442999';

describe('a question', () => {
  const found = read('stackexchange', fixture('stackexchange/question'));

  test('its author, its time in UTC and its tags', () => {
    expect(subjects(found)[question]).toMatchObject({
      role: 'page',
      author: 'mirak',
      publishedAt: '2026-03-02T10:00:00.000Z',
      labels: ['linux', 'lantern'],
    });
  });

  test('who edited an answer has not written it', () => {
    expect(subjects(found)[answer]).toMatchObject({ role: 'listed', author: 'ondrej', container: question });
  });

  test('another question that is left under the address is not read', () => {
    const { document } = fixture('stackexchange/question');
    const url = new URL('https://superuser.com/questions/442961/another');
    expect(read('stackexchange', { url, document })).toBeUndefined();
  });

  test('the score of another question that stands before it is not read', () => {
    const page = fixture('stackexchange/question');
    const before = figures(read('stackexchange', page));
    const own = page.document.querySelector('#question');
    const other = own?.cloneNode(true) as Element;
    other.removeAttribute('data-questionid');
    for (const score of other.querySelectorAll('.js-vote-count')) score.textContent = '777';
    own?.before(other);
    expect(figures(read('stackexchange', page))).toEqual(before);
  });

  test.each(['#question-header h1 a', 'link[rel="canonical"]'])(
    'a question that does not say its number is not read where %s names another',
    (link) => {
      const page = fixture('stackexchange/question');
      page.document.querySelector('#question')?.removeAttribute('data-questionid');
      expect(figures(read('stackexchange', page))).toContain(`${question} score -1`);
      page.document.querySelector(link)?.setAttribute('href', '/questions/7/another');
      expect(read('stackexchange', page)).toBeUndefined();
    },
  );

  test('of two numbers of views, neither is known', () => {
    const page = fixture('stackexchange/question');
    const views = `${question} views 12672`;
    expect(figures(read('stackexchange', page))).toContain(views);
    const row = page.document.querySelector('[title^="Viewed"]');
    const other = row?.cloneNode() as Element;
    other.setAttribute('title', 'Viewed 45,905 times');
    row?.after(other);
    expect(figures(read('stackexchange', page)).filter((figure) => figure.includes('views'))).toEqual([]);
  });

  test('answers to another question, which is left behind it, are not read', () => {
    const page = fixture('stackexchange/question');
    const main = page.document.querySelector('main');
    const left = main?.cloneNode(true) as Element;
    main?.after(left);
    left.querySelector('[data-questionid]')?.setAttribute('data-questionid', '442000');
    left.querySelector('[id="answer-442999"]')?.setAttribute('id', 'answer-440001');
    left.querySelector('[id="comment-501"]')?.setAttribute('id', 'comment-401');
    const before = read('stackexchange', fixture('stackexchange/question'));
    expect(Object.keys(subjects(read('stackexchange', page)))).toEqual(Object.keys(subjects(before)));
    expect(new Set(events(read('stackexchange', page)))).toEqual(new Set(events(before)));
  });

  test('a heading that names another question gives no title', () => {
    const page = fixture('stackexchange/question');
    page.document.querySelector('#question-header a')?.setAttribute('href', '/questions/442961/another');
    expect(subjects(read('stackexchange', page))[question]).toBeUndefined();
    expect(misses(read('stackexchange', page))).toContain('title');
  });
});

describe('an answer', () => {
  const { document } = fixture('stackexchange/question');

  test.each(['/a/442999', '/a/442999/12', '/questions/442960/how-do-i-run-lantern/442999'])(
    'at %s is the page’s own subject, its question a part of the page',
    (path) => {
      const found = read('stackexchange', { document, url: new URL(path, 'https://superuser.com') });
      expect(subjects(found)[answer]).toMatchObject({
        role: 'page',
        title: 'How do I run Lantern?',
        author: 'ondrej',
        container: question,
        url: 'https://superuser.com/a/442999',
      });
      expect(subjects(found)[question]).toMatchObject({
        role: 'part',
        url: 'https://superuser.com/questions/442960',
      });
      expect(figures(found)).toContain(`${answer} score 11`);
      expect(figures(found)).toContain(`${question} views 12672`);
      expect(events(found)).toHaveLength(5);
    },
  );

  test('that is not there is not read', () => {
    expect(read('stackexchange', { document, url: new URL('https://superuser.com/a/1') })).toBeUndefined();
  });
});
