import { describe, expect, test } from 'vitest';
import { leadingCount, soleCount } from '../../../lib/adapters/found';

const about = (value: number) => ({ value, approximate: true });
const exactly = (value: number) => ({ value, approximate: false });

describe('the count that a label begins with, right or not at all', () => {
  test.each([
    ['1,204 comments', exactly(1204)],
    ['12.3k views', about(12_300)],
    ['5 thousand likes', about(5000)],
    ['1.204 Kommentare', exactly(1204)],
    ['3,1 Tsd. Aufrufe', about(3100)],
    ['12 Mio. Abonnenten', about(12_000_000)],
    ['1\u202f204 réponses. Répondre', exactly(1204)],
    ['12\u00a0k abonnés', about(12_000)],
    ['2 milliers de vues', about(2000)],
    ['1.204 respuestas', exactly(1204)],
    ['12 mil seguidores', about(12_000)],
    ['4,69 millones de suscriptores', about(4_690_000)],
    ['12 mil curtidas', about(12_000)],
    ['2 milhões de visualizações', about(2_000_000)],
    ['15 mila visualizzazioni', about(15_000)],
    ['27件の返信', exactly(27)],
    ['1.5万 人のフォロワー', about(15_000)],
    ['15万人', about(150_000)],
    ['3千件', about(3000)],
    ['27 条回复', exactly(27)],
    ['3.2万次观看', about(32_000)],
    ['1,204개의 댓글', exactly(1204)],
    ['1.5만명', about(15_000)],
    ['1 204 ответа', exactly(1204)],
    ['2 тыс. подписчиков', about(2000)],
    ['3,4 млн просмотров', about(3_400_000)],
    ['5 тысяч просмотров', about(5000)],
    ['٢٧ ردًا', exactly(27)],
    ['١٬٢٠٤ إعجاب', exactly(1204)],
    ['٣ آلاف مشاهدة', about(3000)],
    ['١٫٢ ألف متابع', about(1200)],
    ['45', exactly(45)],
    ['1 comment', exactly(1)],
  ])('%s', (label, count) => {
    expect(leadingCount(label)).toEqual(count);
    expect(soleCount(`– ${label}`)).toEqual(count);
  });

  test.each([
    '99+ comments',
    '50 % of all',
    '12B views',
    '12 B goruntulenme',
    '12 N lượt xem',
    '2 milliards de vues',
    '2 billones',
    '१२ करोड़ बार देखा गया',
    '٢ مليار مشاهدة',
    '1.5 comments',
    '5x faster',
    'comments',
    '',
    undefined,
  ])('%s is none', (label) => {
    expect(leadingCount(label)).toBeUndefined();
  });

  test('of several numbers none is the one', () => {
    expect(soleCount('like this video along with 7,373 other people')).toEqual(exactly(7373));
    expect(soleCount('コメント 27 件')).toEqual(exactly(27));
    expect(soleCount('3 of 12')).toBeUndefined();
  });
});
