import vm from 'node:vm';
import { expect, it } from 'vitest';
import { attempt, isChiboError } from '../../src/core/index.js';

const foreign = (name: string): unknown =>
  vm.runInNewContext(`Object.assign(new Error('elsewhere'), { name: '${name}', code: 'unknown-id' })`);

it('knows the errors of another realm by name, and only those', () => {
  expect(foreign('ContractError')).not.toBeInstanceOf(Error);
  expect(isChiboError(foreign('ContractError'))).toBe(true);
  expect(isChiboError(foreign('TypeError'))).toBe(false);
  const failed = attempt(() => {
    throw foreign('InvalidInputError') as Error;
  });
  expect(failed.success).toBe(false);
});
