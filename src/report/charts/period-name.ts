import type { Period } from '../../calendar/index.js';
import type { Locale } from '../../core/index.js';
import { dayText } from '../sentences/language/language.js';

const QUARTERS = ['I', 'II', 'III', 'IV'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What a period is called. */
export function periodName({ kind, start, end }: Period, locale: Locale): string {
  const year = String(Number(start.slice(0, 4)));
  const last = Number(end.slice(5, 7));
  const vi = locale === 'vi';
  switch (kind) {
    case 'year':
      return vi ? `Năm ${year}` : year;
    case 'half-year':
      if (vi) return `6 tháng ${last === 6 ? 'đầu' : 'cuối'} năm ${year}`;
      return `${last === 6 ? 'First' : 'Second'} half of ${year}`;
    case 'quarter':
      return vi ? `Quý ${QUARTERS[last / 3 - 1]!}/${year}` : `Q${String(last / 3)} ${year}`;
    case 'month':
      return vi ? `Tháng ${String(last)}/${year}` : `${MONTHS[last - 1]!} ${year}`;
    case 'first-months':
      return vi ? `${String(last)} tháng đầu năm ${year}` : `First ${String(last)} months of ${year}`;
    case 'term':
    case 'interval':
      return vi
        ? `${dayText(start, { locale })} – ${dayText(end, { locale })}`
        : `${dayText(start, { locale })} to ${dayText(end, { locale })}`;
  }
}
