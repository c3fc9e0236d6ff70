import fs from 'node:fs';
import { measure, tableOf } from './sizes.mjs';

// `npm run sizes`: what each import costs today becomes the budget that a test holds the build to, and a page.
const sizes = await measure();
fs.writeFileSync('.config/sizes.json', `${JSON.stringify(sizes, null, 2)}\n`);
fs.writeFileSync(
  'docs/bundle-sizes.md',
  `---
title: Bundle sizes
---

# Bundle sizes

What an import costs a page: bundled by esbuild, minified, with everything that it needs (zod and date-fns too), in kB of
1,000 bytes. \`npm run sizes\` writes this page and the budget in \`.config/sizes.json\`; a test fails where a build is more
than 2 % and 200 bytes over it.

${tableOf(sizes)}

Rooms that read documents bring zod. Those that take plain arguments, such as \`chibo/quota\`, do not.
`,
);
console.log(tableOf(sizes));
