/**
 * The kinds of unit, from the whole country down to a group inside a branch.
 *
 * @category Units
 */
export const UNIT_KINDS = [
  'country',
  'province',
  'district',
  'commune',
  'grassroots',
  'section',
  'branch',
  'group',
] as const;

/**
 * A level of the organisation. `country` is toàn quốc, `province` đảng bộ tỉnh or thành phố, `district`
 * đảng bộ huyện or one directly under the province, `commune` đảng bộ xã, phường or đặc khu, `grassroots`
 * tổ chức cơ sở đảng, `section` đảng bộ bộ phận, `branch` chi bộ and `group` tổ đảng.
 *
 * @category Units
 */
export type UnitKind = (typeof UNIT_KINDS)[number];

/**
 * Which kind may stand under which: the only place where the library knows it.
 *
 * Any kind may be the root of a tree, so that a district or a commune can be counted by itself. The
 * district level as an administrative level ended on 1 July 2025: since then communes stand directly under
 * the province, and `district` is left for organisations under the province that are no communes (police,
 * military, agencies). Both eras are in the table, so that a tree of either can be read and compared.
 *
 * Source: Regulation 294-QĐ/TW of 26 May 2025; before it, Regulations 29-QĐ/TW (2016) and 24-QĐ/TW (2021).
 *
 * @category Units
 */
export const MAY_STAND_UNDER: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  country: [],
  province: ['country'],
  district: ['province'],
  commune: ['province', 'district'],
  grassroots: ['province', 'district', 'commune'],
  section: ['commune', 'grassroots'],
  branch: ['commune', 'grassroots', 'section'],
  group: ['branch'],
};
