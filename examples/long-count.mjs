// A long count that tells how far it has come and can be stopped: press Ctrl+C.
//
//   node examples/long-count.mjs                       1,500,000 generated members
//   node examples/long-count.mjs --members 5600000     a country of them
//   node examples/long-count.mjs --stop-after 300000   stops itself, as Ctrl+C would
//
// Needs nothing but this library, and the files under shared/. The members are generated, the same each time.
//
// Two things to copy. The count is asynchronous and its rows come in batches with a pause between them: in a loop that
// never pauses Node hears neither Ctrl+C nor a timer, and no signal is ever aborted. And there is no half-done tally:
// the promise gives all of it, or is rejected with the reason of the signal.
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { formatCount } from 'chibo/core';
import { parseOrganisation, rollUp, tableRow, tallyMembersAsync } from 'chibo/organisation';
import { atRiskBranches, specFor, thanhChuongRule } from 'chibo/risk';
import { batches, country } from './shared/generated.mjs';
import { run } from './shared/run.mjs';

const stopped = new Error('stopped');
const english = (count) => formatCount(count, { locale: 'en' });

await run(async () => {
  const number = { type: 'string' };
  const { values } = parseArgs({ options: { members: number, 'stop-after': number } });
  const total = wholeNumber(values.members ?? '1500000');
  const stopAfter = wholeNumber(values['stop-after'] ?? '9007199254740991');

  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort(stopped));

  const asOf = '2026-11-01';
  const org = parseOrganisation({ asOf, units: country(total), localities: [] });
  const rules = [thanhChuongRule];

  let rows = 0;
  let next = 0;
  const onProgress = (read) => {
    rows = read;
    if (read >= stopAfter) controller.abort(stopped);
    if (read < next && read < total) return;
    next = read + total / 10;
    console.error(`${english(read)} of ${english(total)} members read (${Math.floor((read * 100) / total)} %)`);
  };

  let tally = null;
  try {
    const options = { keep: specFor(rules), signal: controller.signal, onProgress };
    tally = await tallyMembersAsync(org, withPauses(batches(org, total)), options);
  } catch (error) {
    if (error !== stopped) throw error;
    console.log(`Stopped after ${english(rows)} members. The tally is ${tally}: a count gives all or nothing.`);
    process.exitCode = 130;
    return;
  }
  // A tally has the branches' own counts: the units above them are added up.
  const whole = tableRow(
    rollUp(org, tally, {
      members: { measure: 'members', by: 'sum' },
      official: { measure: 'official', by: 'sum' },
      elderly: { measure: { olderThan: 60 }, by: 'sum' },
    }),
    'province',
  );
  const { atRisk, assessed, unknown } = atRiskBranches(org, tally, rules, { asOf });
  console.log(`${english(whole.members)} members, ${english(whole.official)} of them official`);
  const elderly = ['elderly.lowest', 'elderly.highest'].map((name) => english(whole[name]));
  console.log(`over 60: from ${elderly.join(' to ')}, as some birth dates are years only`);
  console.log(
    `${english(atRisk)} of ${english(assessed)} branches at risk, ${english(unknown)} of which it is not known`,
  );
});

/** The same batches, with a moment between them in which signals, timers and other work are heard. */
async function* withPauses(source) {
  for (const batch of source) {
    yield batch;
    await setImmediate();
  }
}

function wholeNumber(text) {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw Object.assign(new Error(`Expected a whole number of 1 or more, found ${text}.`), { code: 'not-a-count' });
}
