/** What a language calls the things that are counted, behind a large number. */
export interface Language {
  readonly tag: string;
  readonly nouns: Readonly<Record<Noun, string>>;
  /** What stands on a button beside the number. */
  readonly verb: string;
  /** Between a number, plain or short, and its noun. */
  readonly plain: string;
  readonly short: string;
}

const nouns = [
  'comment',
  'like',
  'reply',
  'view',
  'follower',
  'repost',
  'member',
  'reaction',
  'participant',
  'point',
] as const;
export type Noun = (typeof nouns)[number];

/** The noun that a metric is counted in; points where it is none of these. */
export function nounOf(metric: string): Noun {
  const found = {
    comments: 'comment',
    responses: 'comment',
    likes: 'like',
    favourites: 'like',
    claps: 'like',
    stars: 'like',
    upvotes: 'like',
    replies: 'reply',
    answers: 'reply',
    messages: 'reply',
    views: 'view',
    followers: 'follower',
    subscribers: 'follower',
    watchers: 'follower',
    reposts: 'repost',
    boosts: 'repost',
    quotes: 'repost',
    forks: 'repost',
    members: 'member',
    online: 'member',
    reactions: 'reaction',
    participants: 'participant',
  } as const satisfies Record<string, Noun>;
  return Object.hasOwn(found, metric) ? found[metric as keyof typeof found] : 'point';
}

const words = `
en|comments, likes, replies, views, followers, reposts, members, reactions, participants, points|Like
de|Kommentare, Gefällt-mir-Angaben, Antworten, Aufrufe, Follower, Reposts, Mitglieder, Reaktionen, Beteiligte, Punkte|Gefällt mir
fr|commentaires, J’aime, réponses, vues, abonnés, partages, membres, réactions, participants, points|J’aime||de
es|comentarios, Me gusta, respuestas, visualizaciones, seguidores, republicaciones, miembros, reacciones, participantes, puntos|Me gusta||de
pt|comentários, curtidas, respostas, visualizações, seguidores, reposts, membros, reações, participantes, pontos|Curtir||de
it|commenti, Mi piace, risposte, visualizzazioni, follower, repost, membri, reazioni, partecipanti, punti|Mi piace||di
nl|opmerkingen, vind-ik-leuks, antwoorden, weergaven, volgers, reposts, leden, reacties, deelnemers, punten|Vind ik leuk
pl|komentarzy, polubień, odpowiedzi, wyświetleń, obserwujących, udostępnień, członków, reakcji, uczestników, punktów|Lubię to
ru|комментариев, отметок «Нравится», ответов, просмотров, подписчиков, репостов, участников, реакций, участников, очков|Нравится
uk|коментарів, вподобань, відповідей, переглядів, підписників, репостів, учасників, реакцій, учасників, балів|Подобається
cs|komentářů, lajků, odpovědí, zhlédnutí, sledujících, sdílení, členů, reakcí, účastníků, bodů|To se mi líbí
ro|comentarii, aprecieri, răspunsuri, vizualizări, urmăritori, redistribuiri, membri, reacții, participanți, puncte|Apreciază||de
hu|hozzászólás, kedvelés, válasz, megtekintés, követő, megosztás, tag, reakció, résztvevő, pont|Tetszik
el|σχόλια, «Μου αρέσει», απαντήσεις, προβολές, ακόλουθοι, αναδημοσιεύσεις, μέλη, αντιδράσεις, συμμετέχοντες, πόντοι|Μου αρέσει
tr|yorum, beğeni, yanıt, görüntüleme, takipçi, yeniden gönderi, üye, tepki, katılımcı, puan|Beğen
ja|コメント, いいね, 返信, 回視聴, フォロワー, リポスト, メンバー, リアクション, 参加者, ポイント|いいね|件の|件の
ko|댓글, 좋아요, 답글, 조회수, 팔로워, 재게시, 멤버, 반응, 참여자, 포인트|좋아요|개의|개의
zh|条评论, 次点赞, 条回复, 次观看, 位粉丝, 次转发, 位成员, 个回应, 位参与者, 分|赞
ar-EG|تعليق, إعجاب, رد, مشاهدة, متابع, إعادة نشر, عضو, تفاعل, مشارك, نقطة|أعجبني
hi|टिप्पणियाँ, पसंद, जवाब, बार देखा गया, फ़ॉलोअर, रीपोस्ट, सदस्य, प्रतिक्रियाएँ, प्रतिभागी, अंक|पसंद करें
id|komentar, suka, balasan, tayangan, pengikut, posting ulang, anggota, reaksi, peserta, poin|Suka`;

/** Twenty languages, of several scripts, groupings and words for powers of ten, and English. */
export const languages: readonly Language[] = words
  .trim()
  .split('\n')
  .map((line) => {
    const [tag = '', list = '', verb = '', plain = '', short = ''] = line.split('|');
    const all = list.split(', ');
    const between = (word: string) => (/^[a-z]*$/.test(word) ? ` ${word} ` : word);
    return {
      tag,
      nouns: Object.fromEntries(nouns.map((noun, at) => [noun, all[at] ?? ''])) as Record<Noun, string>,
      verb,
      plain: between(plain).replace('  ', ' '),
      short: between(short).replace('  ', ' '),
    };
  });

/** A number as a language writes it, in full or short, and whether it is rounded. */
export function format(tag: string, value: number, isShort: boolean, isLong = false) {
  const plain = new Intl.NumberFormat(tag).format(value);
  if (!isShort) return { text: plain, isRounded: false };
  const options = { notation: 'compact', compactDisplay: isLong ? 'long' : 'short' } as const;
  const text = new Intl.NumberFormat(tag, options).format(value);
  return { text, isRounded: /\p{L}/u.test(text) };
}

/** Whether the word for a power of ten of one language means another power in another one: the page cannot tell which. */
export function isAmbiguous(tag: string, other: string, value: number, isLong: boolean): boolean {
  const own = powerIn(tag, value, isLong);
  const all = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12];
  return [true, false].some((isLongToo) =>
    all.some((one) => {
      const theirs = powerIn(other, one, isLongToo);
      return theirs.word !== undefined && theirs.word === own.word && theirs.power !== own.power;
    }),
  );
}

interface Power {
  readonly word: string | undefined;
  readonly power: number;
}
const powers = new Map<string, Power>();

/** The word for a power of ten with which a language writes a number, and which power that is. */
function powerIn(tag: string, value: number, isLong: boolean): Power {
  const key = `${tag} ${value} ${isLong}`;
  const known = powers.get(key) ?? powerOf(tag, value, isLong);
  powers.set(key, known);
  return known;
}

function powerOf(tag: string, value: number, isLong: boolean): Power {
  const options = {
    notation: 'compact',
    compactDisplay: isLong ? 'long' : 'short',
    numberingSystem: 'latn',
  } as const;
  const parts = new Intl.NumberFormat(tag, options).formatToParts(value);
  const textOf = (...types: string[]) =>
    parts
      .filter(({ type }) => types.includes(type))
      .map((part) => (part.type === 'decimal' ? '.' : part.value))
      .join('');
  const word = textOf('compact').replace(/\.$/, '').toLowerCase();
  const power = Math.round(Math.log10(value / Number(textOf('integer', 'decimal', 'fraction'))));
  return { word: word || undefined, power };
}
