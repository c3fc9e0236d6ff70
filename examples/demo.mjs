// The main job on published figures: npm run demo, or npm run demo -- --lang en.
//
// Reads the JSON under examples/data and prints one report. What the newspapers do not print is made up to
// match their totals and marked as such; what does not reconcile in print is shown, not hidden.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { atRiskSection } from './demo/at-risk.mjs';
import { bacKanSection } from './demo/bac-kan.mjs';
import { dienBienDongSection } from './demo/dien-bien-dong.mjs';
import { quangAnSection } from './demo/quang-an.mjs';
import { quangNamSection } from './demo/quang-nam.mjs';
import { words } from './demo/words.mjs';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'vi' } } });
if (values.lang !== 'vi' && values.lang !== 'en') {
  console.error('--lang is vi or en');
  process.exit(2);
}
const locale = values.lang;
const read = (name) => JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8'));

const sections = [
  dienBienDongSection(read('dien-bien-dong-2016'), read('dien-bien-dong-2018'), locale),
  bacKanSection(read('bac-kan-2023'), locale),
  quangAnSection(read('quang-an-2024'), locale),
  quangNamSection(read('quang-nam-2024'), locale),
  atRiskSection(read('thanh-chuong-2017'), locale),
];
console.log(`# ${words[locale].title}\n\n${sections.join('\n\n')}`);
