// From a spreadsheet saved as CSV to a table of ratios. The places in the file are made up.
import { readFileSync } from 'node:fs';
import { independentBranchRatio } from 'chibo/independence';
import { childrenOf, getUnit, organisationFromLevels } from 'chibo/organisation';
import { toMarkdown } from 'chibo/report';
import { parse } from 'csv-parse/sync';

const file = new URL('data/levels.csv', import.meta.url);
// Spreadsheets put a byte-order mark before the first heading; `bom` takes it off.
const rows = parse(readFileSync(file), { bom: true, columns: true });

const org = organisationFromLevels(rows, {
  asOf: '2018-05-13',
  columns: {
    Huyện: { level: 'district' },
    Xã: { level: 'commune' },
    Bản: { locality: 'name' },
    'Chi bộ': { level: 'branch' },
  },
  // Cells of districts and communes were merged. A blank branch says that the village has none.
  fillDown: ['district', 'commune'],
});

const root = getUnit(org, 'Huyện mẫu');
const report = [...childrenOf(org, root.id), root].map(({ id, name }) => {
  const { total, independent, combined, unbranched, memberless, unknown, ratio } = independentBranchRatio(org, {
    unitId: id,
    host: 'counts',
  });
  return { name, total, independent, combined, without: unbranched + memberless + unknown, ratio };
});

const headings = {
  name: 'Đơn vị',
  total: 'Số bản',
  independent: 'Độc lập',
  combined: 'Ghép',
  without: 'Chưa có chi bộ',
  ratio: 'Tỷ lệ',
};
console.log(toMarkdown(report, { headings }));
