import { formatCount, formatDecimal } from 'chibo/core';
import { explainQuota } from 'chibo/quota';

/** Why a unit has its number, in sentences. */
export function reasons(text, claims, total, options, id, locale) {
  const found = explainQuota(claims, total, options, id);
  const { quota, share, why, gain, lose, nextInLine, lastInLine, tie, bound } = found;
  const count = (value) => formatCount(value, { locale });
  const decimal = (value, digits = 3) => formatDecimal(value, { locale, digits });
  const lines = [text.because.gets(id, count(quota), count(total), text.methods[found.method])];
  if (share !== null) lines.push(text.because.share(decimal(share)));
  if (bound !== null) lines.push(text.because.bound[bound]);
  if (why.kind === 'divisor') lines.push(...divisor(text, why, count(quota), decimal));
  if (why.kind === 'largest-remainder') lines.push(...remainder(text, why, count, decimal));
  if (why.kind === 'quota-method') lines.push(text.because.steps(count(why.lower), count(why.upper)));
  const weight = ({ weight: value, squared }) => `${decimal(value, 2)}${squared ? ` ${text.because.squared}` : ''}`;
  if (gain !== null) lines.push(text.because.gain(weight(gain)));
  if (lose !== null) lines.push(text.because.lose(weight(lose)));
  if (tie !== null) lines.push(text.because.tied(tie.ids.filter((each) => each !== id).join(', '), tie.places));
  if (nextInLine.length > 0) lines.push(text.because.next(nextInLine.join(', ')));
  if (lastInLine.length > 0) lines.push(text.because.last(lastInLine.join(', ')));
  return lines;
}

function divisor(text, { divisors, common, squared }, quota, decimal) {
  const note = squared ? ` ${text.because.squared}` : '';
  const between = ({ lowest, highest }) => [lowest, highest].map((end) => (end === null ? null : decimal(end)));
  const lines = [];
  if (divisors !== null) lines.push(text.because.divisors(quota, ...between(divisors)) + note);
  if (common !== null) lines.push(text.because.common(...between(common)) + note);
  return lines;
}

function remainder(text, why, count, decimal) {
  const { floor, remainder: rest, roundedUp, leastRoundedUp, greatestRoundedDown } = why;
  const lines = [text.because.remainder(count(floor), decimal(rest))];
  if (roundedUp && greatestRoundedDown !== null) lines.push(text.because.up(decimal(greatestRoundedDown)));
  if (!roundedUp && leastRoundedUp !== null) lines.push(text.because.down(decimal(leastRoundedUp)));
  return lines;
}
