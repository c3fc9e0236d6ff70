import { compareCounts } from 'chibo/comparison';
import { formatCount, formatPercent, ratio } from 'chibo/core';
import { childrenOf, parseOrganisation, rollUp, tableRow } from 'chibo/organisation';
import { describeChange } from 'chibo/report';
import { heading, table, words } from './words.mjs';

/** Combined villages by district, the total that does not add up, and the yearly target. */
export function bacKanSection(document, locale) {
  const text = words[locale].combined;
  const org = parseOrganisation(document.organisation);
  const combined = rollUp(org, org.figures, { combined: { measure: 'combined', by: 'sum' } });
  const row = tableRow(combined, 'bac-kan');
  const rows = childrenOf(org, 'bac-kan').map(({ id, name }) => {
    const value = tableRow(combined, id).combined;
    return [name, value === null ? text.missing : formatCount(value, { locale })];
  });
  const { perYear, from, to, admitted } = document.target;
  const years = to - from + 1;
  const target = perYear * years;
  const counts = document.combinedVillages;
  const changes = counts.slice(1).map(({ year, count }, index) => {
    const earlier = counts[index];
    const change = describeChange(compareCounts(earlier.count, count), { locale });
    return `- ${earlier.year} → ${year}: ${earlier.count} → ${count}, ${change}`;
  });
  return [
    heading(locale, text.heading, document),
    table(text.columns, [...rows, [`**${words[locale].total}**`, formatCount(row.combined, { locale })]]),
    text.mismatch(row['combined.stated'], row['combined.summed'], row['combined.difference']),
    `${text.since}:\n${changes.join('\n')}`,
    text.target(
      formatCount(perYear, { locale }),
      years,
      formatCount(target, { locale }),
      formatCount(admitted, { locale }),
      formatPercent(ratio(admitted, target), { digits: 2, locale }),
    ),
  ].join('\n\n');
}
