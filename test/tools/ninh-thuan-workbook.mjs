// The workbook of examples/excel-to-report.mjs. To write it anew: node test/tools/ninh-thuan-workbook.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { workbook } from './workbook.mjs';

export const FILE = 'examples/data/ninh-thuan-2022-h1.xlsx';

/**
 * The sheet, with some of its cells replaced.
 *
 * @param {Readonly<Record<number, readonly (string | number | null)[]>>} [replaced] - Rows by their number in Excel.
 * @returns {Buffer} The file.
 */
export function ninhThuan(replaced = {}) {
  const rows = [
    ['Ninh Thuận: kết nạp đảng viên 6 tháng đầu năm 2022'],
    [
      'Nguồn: https://baoninhthuan.com.vn/news/131984p24c161/toan-tinh-ket-nap-288-dang-vien-dat-3534-chi-tieu-nam-2022.htm',
    ],
    ['Báo in số kết nạp và tỷ lệ; chỉ tiêu năm là số nguyên duy nhất cho tỷ lệ ấy.'],
    [],
    ['Tỉnh', 'Đơn vị', 'Chỉ tiêu năm', 'Kết nạp', 'Báo in'],
    ['Ninh Thuận', null, 815, 288, '35,34%'],
    [null, 'Công an', 20, 21, '105%'],
    [null, 'Ninh Phước', 102, 52, '50,98%'],
    [null, 'Quân sự', 10, 5, '50%'],
    [null, 'Biên phòng', 8, 4, '50%'],
    [null, 'Ninh Sơn', 75, 13, '17,33%'],
    [null, '(đơn vị không được nêu tên)', null, null, null],
  ].map((row, at) => replaced[at + 1] ?? row);
  return workbook('6T-2022', rows, { merged: ['A1:E1', 'A2:E2', 'A3:E3', 'A6:A12'], widths: [14, 30, 14, 10, 10] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, ninhThuan());
