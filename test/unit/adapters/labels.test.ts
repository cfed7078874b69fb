import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadingCount, soleCount } from '../../../lib/adapters/numbers';
import { anyLanguage, anyText, significantDigits } from './numerals';

const about = (value: number) => ({ value, approximate: true });
const exactly = (value: number) => ({ value, approximate: false });

describe('the count that a label begins with, whatever the page says of its language', () => {
  test.each([
    ['1,204 comments', exactly(1204)],
    ['1,234 comments.', exactly(1234)],
    ['3,692 Views', exactly(3692)],
    ['12.3k views', about(12_300)],
    ['12.3K subscribers', about(12_300)],
    ['5 thousand likes', about(5000)],
    ['1.2 lakh views', about(120_000)],
    ['1.204 Kommentare', exactly(1204)],
    ['3,1 Tsd. Aufrufe', about(3100)],
    ['12 Mio. Abonnenten', about(12_000_000)],
    ['1\u202f204 réponses. Répondre', exactly(1204)],
    ["12 345 J'aime", exactly(12_345)],
    ['12\u202f345 J’aime', exactly(12_345)],
    ['12\u00a0k abonnés', about(12_000)],
    ['1,2\u00a0M d’abonnés', about(1_200_000)],
    ['1,2\u00a0M de visualizações', about(1_200_000)],
    ['2 milliers de vues', about(2000)],
    ['1.204 respuestas', exactly(1204)],
    ['12 mil seguidores', about(12_000)],
    ['12,3 mil seguidores', about(12_300)],
    ['4,69 millones de suscriptores', about(4_690_000)],
    ['12 mil curtidas', about(12_000)],
    ['2 milhões de visualizações', about(2_000_000)],
    ['15 mila visualizzazioni', about(15_000)],
    ['27 de comentarii', exactly(27)],
    ['12 Mn abone', about(12_000_000)],
    ['27件の返信', exactly(27)],
    ['1.5万 人のフォロワー', about(15_000)],
    ['1.5万回視聴', about(15_000)],
    ['15万人', about(150_000)],
    ['3千件', about(3000)],
    ['27 条回复', exactly(27)],
    ['3.2万次观看', about(32_000)],
    ['1.2K次观看', about(1200)],
    ['1,204개의 댓글', exactly(1204)],
    ['1.5만명', about(15_000)],
    ['1 204 ответа', exactly(1204)],
    ['2 тыс. подписчиков', about(2000)],
    ['2,3 тыс. подписчиков', about(2300)],
    ['3,4 млн просмотров', about(3_400_000)],
    ['5 тысяч просмотров', about(5000)],
    ['٢٧ ردًا', exactly(27)],
    ['١٬٢٠٤ إعجاب', exactly(1204)],
    ['٣ آلاف مشاهدة', about(3000)],
    ['١٫٢ ألف متابع', about(1200)],
    ['\u200f1.2K\u200f צפיות', about(1200)],
    ['२७ टिप्पणियाँ', exactly(27)],
    ['45', exactly(45)],
    ['1 comment', exactly(1)],
    ['12\n    comments', exactly(12)],
    ['12 (comments)', exactly(12)],
    ['12 · Reply', exactly(12)],
    ['\u200f 12 comments', exactly(12)],
    ['3 milestones', exactly(3)],
  ])('%j', (label, count) => {
    expect(leadingCount(label)).toEqual(count);
    expect(soleCount(`– ${label}`)).toEqual(count);
    expect(leadingCount(label, 'en')).toEqual(count);
    expect(soleCount(`\n${label}\n`, 'cs')).toEqual(count);
  });

  test.each([
    ...['99+ comments', '99 + comments', '1k+ views', '1.5K+', '12万+', '50 % of all', '50٪', '12½ stars'],
    ...['12/34', '12 / 34', '2 of 10', '5 von 10', '5 von ca. 10', '1:23', '1e9', '2024-05-01', '12 · 34'],
    ...['1億2345万', '3万5千', '1만 2천', '1千万', '10件中2件', '2024年5月1日', '12 replies 34 likes'],
    ...['12 B goruntulenme', '12 N lượt xem', '12 tis. komentářů', '12 χιλ.', '10 bin', '12 ពាន់', '12 mil.'],
    ...['2 milliards de vues', '2 billones', '12 mil millones', '१२ करोड़ बार देखा गया', '٢ مليار مشاهدة'],
    ...['12 xyz. komentare', '12 m', '12m ago', '12 M', '2 d', '3 만남', '12 ka libo', '20 de mii'],
    ...['1.5 comments', '1,234 k views', '5x faster', '12th', 'comments', '12👍', '', undefined],
  ])('%j is none', (label) => {
    expect(leadingCount(label)).toBeUndefined();
    expect(leadingCount(label, 'en')).toBeUndefined();
    expect(soleCount(label)).toBeUndefined();
  });

  test.each(['v1.2', 'v12', '#12', '+12', '-12', '−12', '< 25', '≈ 25', '$5', '% 12', '%12', 'elfu 12'])(
    'what is before the number makes %j none',
    (label) => {
      expect(soleCount(label)).toBeUndefined();
      expect(soleCount(`Shown: ${label} times`)).toBeUndefined();
      expect(leadingCount(label)).toBeUndefined();
    },
  );
});

describe('the one count anywhere in a label', () => {
  test.each([
    ['like this video along with 7,373 other people', exactly(7373)],
    ['コメント 27 件', exactly(27)],
    ['조회수 1.2만회', about(12_000)],
    ['チャンネル登録者数 1.2万人', about(12_000)],
    ['チャンネル登録者数1.2万人', about(12_000)],
    ['구독자 1.2만명', about(12_000)],
    ['Comments (12)', exactly(12)],
    ['Comments:12', exactly(12)],
    ['Просмотры: 1\u00a0204', exactly(1204)],
  ])('%j', (label, count) => {
    expect(soleCount(label)).toEqual(count);
    expect(leadingCount(label)).toBeUndefined();
  });

  test('of several numbers none is the one', () => {
    expect(soleCount('3 of 12')).toBeUndefined();
    expect(soleCount('12 comments, 3 new')).toBeUndefined();
    expect(soleCount('12 comments, ½ new')).toBeUndefined();
  });

  test('of several labels the first has the leading one', () => {
    expect(leadingCount('12 replies, 34 likes')).toEqual(exactly(12));
  });
});

describe('a label in the language of its page', () => {
  test.each([
    ['12 tis. komentářů', 'cs', 12_000],
    ['12 χιλ. εγγεγραμμένοι', 'el', 12_000],
    ['12 B görüntüleme', 'tr', 12_000],
    ['12 bin görüntüleme', 'tr', 12_000],
    ['12B views', 'en', 12_000_000_000],
    ['12bn views', 'en-GB', 12_000_000_000],
    ['1.2m views', 'en-GB', 1_200_000],
    ['1,2 M vues', 'fr', 1_200_000],
    ['1,2 M vues', 'fr_CA', 1_200_000],
    ['12 mil millones de visitas', 'es', 12_000_000_000],
    ['1,2 N người đăng ký', 'vi', 1200],
    ['12 E feliratkozó', 'hu', 12_000],
    ['12 t. tilaajaa', 'fi', 12_000],
    ['12 ពាន់ នាក់', 'km', 12_000],
    ['1.2หมื่นคน', 'th', 12_000],
    ['20 de mii de abonați', 'ro', 20_000],
    ['elfu 12 maoni', 'sw', 12_000],
  ])('%j in %s', (label, language, value) => {
    expect(leadingCount(label, language)).toEqual(about(value));
    expect(soleCount(label, language)).toEqual(about(value));
  });

  test.each([
    ['12 B görüntüleme', 'en'],
    ['12m ago', 'en-GB'],
    ['12 M tayangan', 'id'],
    ['12M ndeleng', 'jv'],
    ['1.2k ', 'to'],
    ['12 tis. komentářů', 'no such language'],
    ['12 พัน', 'ta'],
  ])('%j is none in %s', (label, language) => {
    expect(leadingCount(label, language)).toBeUndefined();
    expect(soleCount(label, language)).toBeUndefined();
  });

  test('words around it are in no other place than before the number', () => {
    expect(soleCount('Maoni elfu 12', 'sw')).toEqual(about(12_000));
    expect(leadingCount('Maoni elfu 12', 'sw')).toBeUndefined();
  });
});

describe('any label', () => {
  test('has all its digits in its sole count', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const count = soleCount(text, language);
        if (!count) return;
        expect(Number.isSafeInteger(count.value)).toBe(true);
        expect(significantDigits(String(count.value))).toBe(significantDigits(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('has its first digits in its leading count', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const count = leadingCount(text, language);
        if (!count) return;
        expect(Number.isSafeInteger(count.value)).toBe(true);
        const first = significantDigits(String(count.value));
        expect(significantDigits(text).slice(0, first.length)).toBe(first);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    `1${','.repeat(1e5)}x`,
    `${' '.repeat(1e5)}1`,
    `1${' \n'.repeat(5e4)}of 2`,
    `${'a’'.repeat(5e4)} 1`,
    `1 ${'’'.repeat(1e5)}`,
    '1 '.repeat(5e4),
    '9'.repeat(1e5),
    '\u200e'.repeat(1e5),
  ])('of a hundred thousand signs is looked at once: %#', (text) => {
    expect(leadingCount(text, 'cs')?.value ?? 1).toBe(1);
    expect(soleCount(text, 'cs')?.value ?? 1).toBe(1);
  });
});
