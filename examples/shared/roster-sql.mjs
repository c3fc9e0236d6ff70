// A roster with columns in Vietnamese, and what they are in the columns that `tallySql` asks for. SQL of DuckDB's.

/** Text for a literal. */
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/** The file as it is, every cell as text, its rows numbered as a spreadsheet numbers them. */
export function rosterSql(file) {
  const isCsv = file.toLowerCase().endsWith('.csv');
  const source = isCsv ? `read_csv(${quoted(file)}, all_varchar = true)` : `read_parquet(${quoted(file)})`;
  // Below a line of headings the first row is 2.
  return `CREATE VIEW roster AS SELECT row_number() OVER () + ${isCsv ? 1 : 0} AS row, CAST(COLUMNS(*) AS VARCHAR) FROM ${source}`;
}

/**
 * The table that `tallySql` asks. A birth date known to its month or year is the first and the last day of it. Words
 * are compared in NFC, as one ế is not the other.
 */
export const membersSql = `
CREATE VIEW members AS SELECT
  row,
  ma_chi_bo AS branch_id,
  CAST(NULL AS VARCHAR) AS locality_id,
  ngay_sinh,
  TRY_CAST(CASE length(ngay_sinh)
    WHEN 4 THEN ngay_sinh || '-01-01' WHEN 7 THEN ngay_sinh || '-01' ELSE ngay_sinh END AS DATE) AS born_from,
  TRY_CAST(CASE length(ngay_sinh)
    WHEN 4 THEN ngay_sinh || '-12-31'
    WHEN 7 THEN CAST(last_day(TRY_CAST(ngay_sinh || '-01' AS DATE)) AS VARCHAR) ELSE ngay_sinh END AS DATE) AS born_to,
  ngay_vao_dang,
  TRY_CAST(ngay_vao_dang AS DATE) AS admitted_on,
  CAST(NULL AS VARCHAR) AS admitted_by,
  CAST(NULL AS DATE) AS official_on,
  CAST(NULL AS DATE) AS leaves_on,
  trang_thai,
  CASE nfc_normalize(lower(trim(trang_thai)))
    WHEN 'chính thức' THEN 'official' WHEN 'dự bị' THEN 'probationary' END AS standing,
  CAST(NULL AS VARCHAR) AS activity,
  CAST(NULL AS VARCHAR) AS origin,
  CAST(NULL AS VARCHAR) AS gender,
  CAST(NULL AS BOOLEAN) AS minority
FROM roster`;

/** The rows that cannot be counted, and why: the kind of fault only, as the rest is about a person. */
export function faultsSql(asOf) {
  const faults = {
    'no branch': 'branch_id IS NULL',
    'a birth date that is none': `ngay_sinh IS NOT NULL AND (born_from IS NULL OR NOT regexp_full_match(ngay_sinh, '\\d{4}(-\\d\\d){0,2}'))`,
    'an admission date that is none': 'ngay_vao_dang IS NOT NULL AND admitted_on IS NULL',
    'a standing that is neither chính thức nor dự bị': 'trang_thai IS NOT NULL AND standing IS NULL',
    'admitted after the day of the count': `admitted_on > DATE ${quoted(asOf)}`,
    'admitted before born': 'admitted_on < born_from',
  };
  const each = Object.entries(faults).map(
    ([fault, condition]) => `SELECT row, ${quoted(fault)} AS fault FROM members WHERE ${condition}`,
  );
  return `${each.join(' UNION ALL ')} ORDER BY row, fault`;
}

/** One row for each branch, with what stands above it. */
export const unitsSql = `
SELECT DISTINCT 'Tỉnh' AS tinh, ma_xa, xa, ma_chi_bo, chi_bo FROM roster ORDER BY ma_xa, ma_chi_bo`;

/** Writes a made-up roster, the same each time. The first hundred branches are small and elderly. */
export function generateSql(file, members) {
  return `
COPY (
  WITH numbers AS (
    SELECT i, (i * 7919) % 10007 AS x, (i * 104729) % 9973 AS y,
      CASE WHEN i < 350 THEN i % 100 ELSE 100 + i % 9900 END AS branch
    FROM range(${String(members)}) AS made(i)
  )
  SELECT
    'xa-' || (branch // 25) AS ma_xa, 'Xã ' || (branch // 25 + 1) AS xa,
    'cb-' || branch AS ma_chi_bo, 'Chi bộ ' || (branch % 25 + 1) AS chi_bo,
    CASE WHEN y % 12 = 0 THEN CAST(born AS VARCHAR)
      ELSE strftime(make_date(CAST(born AS INTEGER), CAST(1 + x % 12 AS INTEGER), CAST(1 + y % 28 AS INTEGER)), '%Y-%m-%d') END AS ngay_sinh,
    make_date(CAST(born + 22 + y % 20 AS INTEGER), CAST(1 + y % 12 AS INTEGER), CAST(1 + x % 28 AS INTEGER)) AS ngay_vao_dang,
    CASE WHEN x % 20 = 7 THEN 'dự bị' WHEN x % 20 <> 3 THEN 'chính thức' END AS trang_thai
  FROM (SELECT *, CASE WHEN i < 350 THEN 1944 + x % 25 ELSE 1950 + x % 34 END AS born FROM numbers)
  ORDER BY i
) TO ${quoted(file)} (FORMAT parquet)`;
}
