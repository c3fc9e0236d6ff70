import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyReorganisations, organisationToInput } from '../../src/organisation/index.js';
import { course } from '../arbitraries/reorganisations.js';
import { differential } from '../oracles/differential.js';
import { slowReorganise, standingOf } from '../oracles/slow-reorganise.js';

it(
  'reorganisations leave every unit and locality where applying them row by row leaves it, on every day',
  differential(
    100,
    fc.property(course, ({ org, events, days }) => {
      const input = organisationToInput(org);
      for (const on of days) {
        const found = standingOf(organisationToInput(applyReorganisations(org, events, { on })));
        expect(found).toEqual(slowReorganise(input, events, on));
      }
    }),
  ),
);
