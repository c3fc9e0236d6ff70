/** The report's words in both languages. Figures are printed by the library, in the same language. */
export const words = {
  vi: {
    title: 'Báo cáo mẫu từ số liệu đã công bố',
    source: 'Nguồn',
    constructed: 'Số liệu dựng lại cho khớp tổng số báo in, không phải số liệu thật',
    published: 'Số liệu đã công bố, không dựng thêm',
    total: 'Toàn đơn vị',
    independence: {
      unit: 'bản',
      heading: 'Điện Biên Đông: thôn, bản có chi bộ độc lập',
      columns: ['Xã, thị trấn', 'Số bản', 'Độc lập', 'Ghép', 'Tỷ lệ 5/2018', 'Tỷ lệ 2016', 'Thay đổi (điểm %)'],
      convention:
        'Quy ước của bảng: bản chủ nhà của chi bộ ghép không tính là có chi bộ độc lập. Số liệu 2018 không nêu bản chủ nhà.',
      full: (n, of) => `${n}/${of} xã, thị trấn đạt 100%.`,
      printed: (text) => `Báo in: ${text}.`,
      readings: 'So với 2016, báo in “tăng gần 20%”. Các cách đọc (gần: dưới 20, từ 19 trở lên):',
      reading: {
        counts: 'bản chủ nhà của chi bộ ghép tính là độc lập',
        'does-not-count': 'bản chủ nhà không tính là độc lập',
        branches: 'lấy 158 trừ 38 chi bộ thành lập mới',
      },
      line: (how, from, change, relative) => `${how}: từ ${from} — ${change}${relative}`,
      relative: (text) => `, tương đối ${text}`,
      verdict: (holds) => (holds ? 'khớp' : 'không khớp'),
    },
    combined: {
      heading: 'Bắc Kạn: thôn sinh hoạt chi bộ ghép, 8/2023',
      columns: ['Đơn vị', 'Số thôn ghép'],
      missing: 'chưa rõ',
      mismatch: (stated, named, difference) =>
        `Báo in tổng ${stated}, các đơn vị nêu tên cộng lại ${named}: thiếu ${difference}, nằm ở đơn vị không được nêu tên.`,
      since: 'Qua các năm',
      target: (perYear, years, total, admitted, percent) =>
        `Chỉ tiêu ${perYear} đảng viên trở lên mỗi năm, ${years} năm là ${total}; kết nạp ${admitted}, đạt ${percent}.`,
    },
    targets: {
      heading: 'Quảng An: một kết quả, hai chỉ tiêu',
      line: (who, admitted, target, percent, cut, printed) =>
        `${who}: ${admitted}/${target} = ${percent} (làm tròn), ${cut} (cắt bớt); báo in ${printed}: ${percent === printed ? 'làm tròn' : cut === printed ? 'cắt bớt' : 'không khớp'}`,
    },
    quota: {
      heading: 'Quảng Nam 2024: 22 chỉ tiêu đã giao',
      mismatch: (headline, parts, difference) =>
        `Tít báo ghi ${headline}, các phần cộng lại ${parts}: lệch ${difference}, chia hết cho 9 — hai chữ số cuối đảo chỗ.`,
      label: (total) =>
        `Phân bổ lại ${total} theo các chỉ tiêu đã giao làm trọng số (phép tính thử, không phải chỉ tiêu của tỉnh):`,
      columns: ['Đơn vị', 'Đã giao', 'Phần chính xác', 'Webster', 'Hamilton'],
      ties: (n) => (n === 0 ? 'Không có trường hợp bằng nhau.' : `${n} trường hợp bằng nhau.`),
      tie: (ids, places, given) => `${ids} bằng nhau, còn ${places} suất; theo thứ tự tên, giao cho ${given}.`,
    },
    risk: {
      heading: 'Thanh Chương: chi bộ có nguy cơ không còn chi bộ',
      rule: 'Quy tắc: dưới 5 đảng viên, 3 đảng viên trên 60 tuổi (ít nhất 3), trên 5 năm không kết nạp.',
      found: (n, communes, day) => `Ngày ${day}: ${n} chi bộ thuộc ${communes} xã.`,
      columns: ['Chi bộ', 'Xã', 'Đảng viên', 'Trên 60 tuổi', 'Kết nạp gần nhất'],
      after: (day) =>
        `Sau 7 tháng đầu năm 2017 (${day}) mỗi chi bộ đều kết nạp được đảng viên: điều kiện về số năm không còn, nên không chi bộ nào còn thuộc diện này, dù vẫn dưới 5 đảng viên hoặc chưa đủ thêm đảng viên chính thức trong 12 tháng.`,
      left: (n) => `Còn lại: ${n} chi bộ.`,
    },
  },
  en: {
    title: 'Sample report on published figures',
    source: 'Source',
    constructed: 'Figures made up to match the printed totals, not real ones',
    published: 'Published figures, nothing made up',
    total: 'Whole unit',
    independence: {
      unit: 'villages',
      heading: 'Điện Biên Đông: villages with a branch of their own',
      columns: ['Commune', 'Villages', 'Independent', 'Combined', 'Ratio 5/2018', 'Ratio 2016', 'Change (points)'],
      convention:
        'Convention of the table: the host of a combined branch has no branch of its own. For 2018 no hosts are named.',
      full: (n, of) => `${n} of ${of} communes are at 100%.`,
      printed: (text) => `In print: ${text}.`,
      readings: 'Against 2016 the newspaper prints “up nearly 20%”. The readings (nearly: 19 or more, below 20):',
      reading: {
        counts: 'hosts of combined branches count as independent',
        'does-not-count': 'hosts do not count as independent',
        branches: '158 less the 38 branches newly established',
      },
      line: (how, from, change, relative) => `${how}: from ${from} — ${change}${relative}`,
      relative: (text) => `, relative ${text}`,
      verdict: (holds) => (holds ? 'reconciles' : 'does not reconcile'),
    },
    combined: {
      heading: 'Bắc Kạn: villages in combined branches, August 2023',
      columns: ['Unit', 'Combined villages'],
      missing: 'not stated',
      mismatch: (stated, named, difference) =>
        `${stated} are stated in all, the units named add up to ${named}: ${difference} stand in the unit that is not named.`,
      since: 'Over the years',
      target: (perYear, years, total, admitted, percent) =>
        `Target: at least ${perYear} members a year, ${total} in ${years} years; ${admitted} admitted, ${percent}.`,
    },
    targets: {
      heading: 'Quảng An: one result, two targets',
      line: (who, admitted, target, percent, cut, printed) =>
        `${who}: ${admitted}/${target} = ${percent} (rounded), ${cut} (truncated); printed ${printed}: ${percent === printed ? 'rounded' : cut === printed ? 'truncated' : 'does not reconcile'}`,
    },
    quota: {
      heading: 'Quảng Nam 2024: 22 quotas as published',
      mismatch: (headline, parts, difference) =>
        `The headline says ${headline}, the parts add up to ${parts}: off by ${difference}, divisible by 9 — the last two digits are transposed.`,
      label: (total) =>
        `${total} re-allocated with the published quotas as weights (a trial, not the province's quotas):`,
      columns: ['Unit', 'Published', 'Exact share', 'Webster', 'Hamilton'],
      ties: (n) => (n === 0 ? 'No ties.' : `${n} ties.`),
      tie: (ids, places, given) => `${ids} are tied for ${places} more; by name, given to ${given}.`,
    },
    risk: {
      heading: 'Thanh Chương: branches that may disappear',
      rule: 'Rule: fewer than 5 members, 3 of them over 60 (at least 3), more than 5 years without an admission.',
      found: (n, communes, day) => `On ${day}: ${n} branches in ${communes} communes.`,
      columns: ['Branch', 'Commune', 'Members', 'Over 60', 'Last admission'],
      after: (day) =>
        `After the first 7 months of 2017 (${day}) each of them has admitted: the years start again, so none is in the class any more, though some still have fewer than 5 members and none has one more official member for 12 months.`,
      left: (n) => `Left: ${n} branches.`,
    },
  },
};

/** A Markdown heading with the source and what is made up. */
export function heading(locale, title, document) {
  const { source, constructed, published } = words[locale];
  const origin = document.constructed === undefined ? published : constructed;
  return `## ${title}\n\n${source}: ${document.source}\n(${origin})`;
}

/** A Markdown table of printed cells: the first column left, the others right. */
export function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, index) => (index === 0 ? ':--' : '--:'));
  return [line(columns), line(rule), ...rows.map(line)].join('\n');
}
