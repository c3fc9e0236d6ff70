import type { MemberFilter } from '../../../organisation/index.js';
import type { Language } from '../language/language.js';

const WORDS = {
  vi: {
    standing: { official: 'chính thức', probationary: 'dự bị' },
    gender: { female: 'nữ', male: 'nam' },
    activity: { full: 'sinh hoạt đầy đủ', exempted: 'được miễn sinh hoạt', temporary: 'sinh hoạt tạm thời' },
    origin: { local: 'tại chỗ', reinforcement: 'tăng cường' },
    minority: { true: 'dân tộc thiểu số', false: 'không phải dân tộc thiểu số' },
    olderThan: (years: number) => `trên ${String(years)} tuổi`,
    minAge: (years: number) => `từ ${String(years)} tuổi trở lên`,
    youngerThan: (years: number) => `dưới ${String(years)} tuổi`,
  },
  en: {
    standing: { official: 'official', probationary: 'probationary' },
    gender: { female: 'female', male: 'male' },
    activity: { full: 'fully active', exempted: 'exempted', temporary: 'temporary' },
    origin: { local: 'local', reinforcement: 'sent' },
    minority: { true: 'minority', false: 'majority' },
    olderThan: (years: number) => `over ${String(years)}`,
    minAge: (years: number) => `aged ${String(years)} or more`,
    youngerThan: (years: number) => `under ${String(years)}`,
  },
} as const;

/** Which members a filter asks for: `đảng viên chính thức trên 60 tuổi`, `official members over 60`. */
export function memberText(where: MemberFilter, count: number | null, { locale }: Language): string {
  const words = WORDS[locale];
  const { standing, gender, activity, origin, minority, olderThan, minAge, youngerThan } = where;
  const kinds = [
    ...(gender === undefined ? [] : [words.gender[gender]]),
    ...(minority === undefined ? [] : [words.minority[minority ? 'true' : 'false']]),
    ...(standing === undefined ? [] : [words.standing[standing]]),
    ...(activity === undefined ? [] : [words.activity[activity]]),
    ...(origin === undefined ? [] : [words.origin[origin]]),
  ];
  const ages = [
    ...(olderThan === undefined ? [] : [words.olderThan(olderThan)]),
    ...(minAge === undefined ? [] : [words.minAge(minAge)]),
    ...(youngerThan === undefined ? [] : [words.youngerThan(youngerThan)]),
  ];
  if (locale === 'vi') return ['đảng viên', ...kinds, ...ages].join(' ');
  return [...kinds, count === 1 ? 'member' : 'members', ...(ages.length === 0 ? [] : [ages.join(' and ')])].join(' ');
}
