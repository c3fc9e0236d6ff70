// Quảng Nam's published quotas for 2024, checked: what the parts make, and whether they could share out the headline.
//
//   node examples/quang-nam-quotas.mjs
//
// Needs nothing but this library.
// Source: https://baoquangnam.vn/xay-dung-dang/nam-2024-giao-chi-tieu-toan-dang-bo-tinh-phat-trien-1905-dang-vien-moi-153731.html
// (December 2023). The figures are those of the article, nothing is made up.
import { explainQuota, fairnessOf, reallocateQuota, verifyAllocation } from 'chibo/quota';

const HEADLINE = 1905;
const PUBLISHED = {
  'Tam Kỳ': 150,
  'Hội An': 110,
  'Điện Bàn': 150,
  'Đại Lộc': 125,
  'Duy Xuyên': 90,
  'Thăng Bình': 115,
  'Núi Thành': 115,
  'Phú Ninh': 87,
  'Quế Sơn': 87,
  'Nông Sơn': 30,
  'Hiệp Đức': 48,
  'Tiên Phước': 77,
  'Phước Sơn': 80,
  'Bắc Trà My': 95,
  'Nam Trà My': 95,
  'Nam Giang': 110,
  'Đông Giang': 95,
  'Tây Giang': 80,
  'Công an': 12,
  'Quân sự': 29,
  'Biên phòng': 15,
  'Khối các cơ quan tỉnh': 155,
};

const published = Object.entries(PUBLISHED).map(([id, quota]) => ({ id, quota }));
// The weights behind the quotas were not printed: the quotas stand for them.
const claims = published.map(({ id, quota }) => ({ id, weight: quota }));
const parts = published.reduce((sum, { quota }) => sum + quota, 0);

console.log(`22 quotas against the headline of ${String(HEADLINE)}`);
for (const fault of verifyAllocation(claims, HEADLINE, published).faults) {
  if (fault.kind === 'total') console.log(`  the parts make ${String(fault.given)}: off by ${String(fault.by)}`);
}

const whole = verifyAllocation(claims, parts, published);
console.log(`22 quotas against ${String(parts)}: ${whole.holds ? 'they add up' : 'they do not add up'}`);
const swapped = [...String(parts)].sort().join('') === [...String(HEADLINE)].sort().join('');
if (swapped) console.log(`  ${String(HEADLINE)} and ${String(parts)} have the same digits: two were probably swapped`);

// If the headline was meant, somebody's quota has to shrink: as little as can be, by Webster's method.
const { changes, moved, allocations } = reallocateQuota(claims, HEADLINE, {
  plan: PUBLISHED,
  achieved: {},
  policy: 'least-change',
  overrun: 'refuse',
});
console.log(`For ${String(HEADLINE)} places ${String(moved)} would go:`);
for (const { id, before, after } of changes) {
  if (after !== before) console.log(`  ${id}: ${String(before)} → ${String(after)}`);
}
const proof = verifyAllocation(claims, HEADLINE, allocations);
console.log(`Proved to be Webster's: ${proof.holds ? 'yes' : 'no'}; the only answer: ${proof.unique ? 'yes' : 'no'}`);

const { nextInLine, lastInLine } = explainQuota(claims, HEADLINE, {}, 'Tam Kỳ');
console.log(`Next in line: ${nextInLine.join(', ')}; last in line: ${lastInLine.join(', ')}`);
const index = fairnessOf(claims, allocations)?.loosemoreHanby;
if (index !== undefined) console.log(`Loosemore–Hanby: ${String(index.numerator)}/${String(index.denominator)}`);
