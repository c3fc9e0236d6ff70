import type { HostConvention, LocalityState, LocalityStateRow } from '../../../independence/index.js';
import { countText, inBrackets, languageOf } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import type { IndependenceWords } from './describe-independence.js';
import { INDEPENDENCE_WORDS } from './independence-words.js';

/**
 * In which words the state of one locality is told.
 *
 * @category Sentences
 */
export interface LocalityWords extends Pick<IndependenceWords, 'locale' | 'nameOf'> {
  /** The host convention of `localityStates`, which its rows do not carry; it is named where the state depends on it. */
  readonly host?: HostConvention | undefined;
}

interface LocalityVocabulary {
  readonly state: Readonly<Record<LocalityState, string>>;
  readonly role: Readonly<Record<'host' | 'guest', string>>;
  readonly branches: (count: string) => string;
}

const WORDS: Readonly<Record<'vi' | 'en', LocalityVocabulary>> = {
  vi: {
    state: {
      independent: 'có chi bộ độc lập',
      combined: 'sinh hoạt ghép',
      unbranched: 'có đảng viên nhưng chưa có chi bộ',
      memberless: 'chưa có đảng viên, chưa có chi bộ',
      unknown: 'chưa có chi bộ, chưa rõ có đảng viên hay không',
    },
    role: { host: 'có chi bộ ghép mang tên', guest: 'chi bộ ghép không mang tên nơi này' },
    branches: (count) => `${count} chi bộ`,
  },
  en: {
    state: {
      independent: 'with a branch of its own',
      combined: 'in shared branches only',
      unbranched: 'members but no branch',
      memberless: 'no members and no branch',
      unknown: 'no branch, not known whether there are members',
    },
    role: { host: 'the named host of a shared branch', guest: 'not the named host of a shared branch' },
    branches: (count) => `branches: ${count}`,
  },
};

/**
 * Tells in Vietnamese or English whether one locality has a branch of its own, shares one, or has none.
 *
 * Without a branch the line says whether members live there, or that it is not known. Of a host of a shared branch the
 * convention is named, since its state depends on it: give the `host` that `localityStates` was asked with. There is no
 * full stop.
 *
 * @param row - One of what `localityStates` gave.
 * @param options - `host`, `nameOf` of localities and communes, and `locale` (`vi`).
 * @returns The line.
 * @throws An `InvalidInputError` with `unknown-locale`, `wrong-type`; a `ContractError` with `not-a-result`,
 *   `missing-options`.
 * @example
 * ```ts
 * import { describeLocality } from 'chibo/report';
 *
 * const shared = { communeId: 'Luân Giói', branches: 1 };
 * describeLocality({ ...shared, localityId: 'Pá Khoang', state: 'independent', role: 'host' }, { host: 'counts' });
 * // => 'Pá Khoang (Luân Giói): có chi bộ độc lập (tính cả nơi chi bộ ghép mang tên), có chi bộ ghép mang tên, 1 chi bộ'
 * describeLocality({ ...shared, localityId: 'Phiêng Púng', state: 'combined', role: 'guest' }, { locale: 'en' });
 * // => 'Phiêng Púng (Luân Giói): in shared branches only, not the named host of a shared branch, branches: 1'
 * ```
 * @category Sentences
 */
export function describeLocality(row: LocalityStateRow, options: LocalityWords = {}): string {
  return tellResult('describeLocality', row, options, (own) => tellLocality(row, own));
}

function tellLocality(row: LocalityStateRow, options: LocalityWords): string {
  const { locale = 'vi', host, nameOf = (id: string) => id } = options;
  const language = languageOf('describeLocality', { locale });
  const words = WORDS[language.locale];
  const { localityId, communeId, state, role, branches } = row;
  const convention =
    role === 'host' && host !== undefined ? inBrackets(INDEPENDENCE_WORDS[language.locale].host[host]) : '';
  const told = [
    `${words.state[state]}${convention}`,
    ...(role === null ? [] : [words.role[role]]),
    ...(branches === 0 ? [] : [words.branches(countText(branches, language))]),
  ];
  return `${nameOf(localityId)}${inBrackets(nameOf(communeId))}: ${told.join(', ')}`;
}
