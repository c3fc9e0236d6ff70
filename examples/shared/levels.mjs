// What a file of villages means, and the table made of it: the part of csv-to-report.mjs that the page shares.
import { independentBranchRatio } from 'chibo/independence';
import { childrenOf, getUnit } from 'chibo/organisation';

/** What stands under each heading of the file. Other headings are left alone. */
export const levels = {
  asOf: '2018-05-13',
  columns: {
    Huyện: { level: 'district' },
    Xã: { level: 'commune' },
    Bản: { locality: 'name' },
    'Chi bộ': { level: 'branch' },
    // Without it a village without a branch may also have no members: which of the two is then unknown.
    'Đảng viên': { figure: 'members', of: 'locality' },
  },
  // Cells of districts and communes were merged. A blank branch says that the village has none.
  fillDown: ['district', 'commune'],
};

/** Which column of the report has which heading. */
export const headings = {
  name: 'Đơn vị',
  total: 'Số bản',
  independent: 'Độc lập',
  combined: 'Ghép',
  without: 'Chưa có chi bộ',
  ratio: 'Tỷ lệ',
};

/** The ratio of the top unit and of each unit directly under it, the top unit last. */
export function ratios(org) {
  const root = getUnit(org, org.units.ids[0]);
  // Whether the host of a shared branch counts as having its own is not the library's to say: reports differ.
  return [...childrenOf(org, root.id), root].map(({ id }) =>
    independentBranchRatio(org, { unitId: id, host: 'counts' }),
  );
}

/** The lines of the report. */
export function reportRows(org) {
  return ratios(org).map(({ unitId, total, independent, combined, unbranched, memberless, unknown, ratio }) => ({
    name: getUnit(org, unitId).name,
    total,
    independent,
    combined,
    without: unbranched + memberless + unknown,
    ratio,
  }));
}
