import { formatPercent, ratio } from 'chibo/core';
import { heading, words } from './words.mjs';

/** One result against two targets at once, as printed: one of them truncated. */
export function quangAnSection(document, locale) {
  const text = words[locale].targets;
  const lines = document.targets.map(({ issuedBy, target, printed }) => {
    const attained = ratio(document.admitted, target);
    const digits = printed.includes(',') ? 1 : 0;
    const [rounded, cut] = ['half-up', 'truncate'].map((rounding) =>
      formatPercent(attained, { digits, rounding, locale }),
    );
    const shown = locale === 'vi' ? printed : printed.replace(',', '.');
    return `- ${text.line(issuedBy[locale], document.admitted, target, rounded, cut, shown)}`;
  });
  return [heading(locale, text.heading, document), lines.join('\n')].join('\n\n');
}
