import bacKan2023 from '../../examples/audits/bac-kan-2023.json' with { type: 'json' };
import dienBienDong2018 from '../../examples/audits/dien-bien-dong-2018.json' with { type: 'json' };
import camGiangMergeSet from '../../examples/audits/published/cam-giang-merge.json' with { type: 'json' };
import chuSe2020Set from '../../examples/audits/published/chu-se-2020.json' with { type: 'json' };
import dakLak2024Set from '../../examples/audits/published/dak-lak-2024.json' with { type: 'json' };
import dienBienDaiHoi2020Set from '../../examples/audits/published/dien-bien-dai-hoi-2020.json' with { type: 'json' };
import konTum202307Set from '../../examples/audits/published/kon-tum-2023-07.json' with { type: 'json' };
import lamDong2022VillagesSet from '../../examples/audits/published/lam-dong-2022-villages.json' with { type: 'json' };
import laoCai2020Set from '../../examples/audits/published/lao-cai-2020.json' with { type: 'json' };
import ngheAn2020H1Set from '../../examples/audits/published/nghe-an-2020-h1.json' with { type: 'json' };
import nghiLocDeAn01Set from '../../examples/audits/published/nghi-loc-de-an-01.json' with { type: 'json' };
import ninhThuan2022H1Set from '../../examples/audits/published/ninh-thuan-2022-h1.json' with { type: 'json' };
import quangNam2024QuotaSet from '../../examples/audits/published/quang-nam-2024-quota.json' with { type: 'json' };
import tayNguyen2016Set from '../../examples/audits/published/tay-nguyen-2016.json' with { type: 'json' };
import thaiNguyen2020Set from '../../examples/audits/published/thai-nguyen-2020.json' with { type: 'json' };
import quangAn2024 from '../../examples/audits/quang-an-2024.json' with { type: 'json' };
import thanhChuong2017 from '../../examples/audits/thanh-chuong-2017.json' with { type: 'json' };
import vinhPhuc2018 from '../../examples/audits/vinh-phuc-2018.json' with { type: 'json' };
import { type AuditFinding, auditFigures, type ClaimsFile, parseClaims } from '../../src/audit/index.js';
import type { AnyRatio } from '../../src/core/index.js';

// One by one, so that a browser loads them too.
const FILES: Readonly<Record<string, unknown>> = {
  'bac-kan-2023': bacKan2023,
  'dien-bien-dong-2018': dienBienDong2018,
  'quang-an-2024': quangAn2024,
  'thanh-chuong-2017': thanhChuong2017,
  'vinh-phuc-2018': vinhPhuc2018,
  'published/cam-giang-merge': camGiangMergeSet,
  'published/chu-se-2020': chuSe2020Set,
  'published/dak-lak-2024': dakLak2024Set,
  'published/dien-bien-dai-hoi-2020': dienBienDaiHoi2020Set,
  'published/kon-tum-2023-07': konTum202307Set,
  'published/lam-dong-2022-villages': lamDong2022VillagesSet,
  'published/lao-cai-2020': laoCai2020Set,
  'published/nghe-an-2020-h1': ngheAn2020H1Set,
  'published/nghi-loc-de-an-01': nghiLocDeAn01Set,
  'published/ninh-thuan-2022-h1': ninhThuan2022H1Set,
  'published/quang-nam-2024-quota': quangNam2024QuotaSet,
  'published/tay-nguyen-2016': tayNguyen2016Set,
  'published/thai-nguyen-2020': thaiNguyen2020Set,
};

/** A claims file of the examples, by its name. */
export function claimsFile(name: string): ClaimsFile {
  return parseClaims(FILES[name]);
}

/** What became of every claim of a file, by its id. */
export function auditOf(name: string): Map<string, AuditFinding> {
  return new Map(auditFigures(claimsFile(name)).map((finding) => [finding.id ?? '', finding]));
}

/** A finding in one line: verdict; readings with printing, figure and value; counts left open, by rounding. */
export function told({ verdict, readings, implied }: AuditFinding): string {
  const read = readings.map(({ reading, printing, figure, value }) => {
    const about = [figure, value === null ? null : number(value)].filter((each) => each !== null).join(' ');
    return `${reading} ${printing.join('/')}${about === '' ? '' : ` [${about}]`}`;
  });
  const open = implied
    .filter(({ rounding }) => rounding !== 'half-even')
    .map(
      ({ figure, reading, rounding, lowest, highest }) =>
        `${figure} ${String(lowest)}..${String(highest)} ${reading} ${rounding}`,
    );
  return [verdict, ...read, ...open].join('; ');
}

function number({ numerator, denominator }: AnyRatio): string {
  return Number(denominator) === 1 ? String(numerator) : `${String(numerator)}/${String(denominator)}`;
}
