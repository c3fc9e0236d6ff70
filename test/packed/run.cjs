const chibo = require('chibo');

// Said here, as a runtime that takes the ES modules for a `require` would prove nothing.
if (!require.resolve('chibo').endsWith('.cjs')) throw new Error(`Not CommonJS: ${require.resolve('chibo')}`);

Promise.all([import('./job.mjs'), import('./job/surroundings.mjs')]).then(([{ job }, { surroundings }]) => {
  console.log(`${surroundings()}\n${job(chibo)}`);
});
