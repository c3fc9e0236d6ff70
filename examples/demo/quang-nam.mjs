import { formatCount, formatDecimal } from 'chibo/core';
import { allocateQuota } from 'chibo/quota';
import { heading, table, words } from './words.mjs';

/** The 22 published quotas, the headline that they do not add up to, and the headline re-allocated. */
export function quangNamSection(document, locale) {
  const text = words[locale].quota;
  const { headline, quotas } = document;
  const parts = quotas.reduce((sum, { quota }) => sum + quota, 0);
  const claims = quotas.map(({ id, quota }) => ({ id, weight: quota }));
  const webster = allocateQuota(claims, headline, { method: 'webster' });
  const hamilton = allocateQuota(claims, headline, { method: 'hamilton' });
  const rows = webster.allocations.map(({ id, quota, share }, index) => {
    const exact = formatDecimal(share, { digits: 2, locale });
    return [id, formatCount(quotas[index].quota, { locale }), exact, quota, hamilton.allocations[index].quota].map(
      String,
    );
  });
  const sum = ({ allocations }) => allocations.reduce((total, { quota }) => total + quota, 0);
  const totals = [parts, headline, sum(webster), sum(hamilton)].map((count) => formatCount(count, { locale }));
  const ties = Object.entries({ Webster: webster, Hamilton: hamilton }).flatMap(([method, result]) =>
    result.ties.map(({ ids, places, given }) => `- ${method}: ${text.tie(ids.join(', '), places, given.join(', '))}`),
  );
  return [
    heading(locale, text.heading, document),
    text.mismatch(formatCount(headline, { locale }), formatCount(parts, { locale }), Math.abs(parts - headline)),
    text.label(formatCount(headline, { locale })),
    table(text.columns, [...rows, [`**${words[locale].total}**`, ...totals]]),
    ties.length === 0 ? text.ties(0) : ties.join('\n'),
  ].join('\n\n');
}
