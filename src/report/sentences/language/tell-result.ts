import { ContractError, checkOptions, IssueList, kindOfValue, readResult } from '../../../core/index.js';

/** Carries out what a function of the caller threw: an error of theirs, whatever its kind. */
class Passing extends Error {
  constructor(cause: unknown) {
    super('', { cause });
  }
}

/** The options that are functions of the caller. */
const ASKED = [
  'nameOf',
  'ruleOf',
  'measureOf',
  'countedOf',
  'issuerOf',
  'categoryOf',
  'factOf',
  'flowName',
  'ruleName',
];

/** Tells or draws a result of another room, and refuses one that cannot be read; errors of the caller's functions pass. */
export function tellResult<O extends object, T>(
  where: string,
  result: unknown,
  options: O,
  read: (options: O) => T,
): T {
  checkOptions(options);
  const issues = new IssueList(where);
  const own = withPassing(issues, options);
  try {
    return readResult(where, result, () => read(own));
  } catch (error) {
    if (error instanceof Passing) throw error.cause;
    // What cannot be called says nothing of the result.
    if (error instanceof ContractError && error.code === 'not-a-result') issues.throwIfAny();
    throw error;
  }
}

/** The same options, with functions that mark what they throw. What should be one and is none is reported, and kept. */
function withPassing<O extends object>(issues: IssueList, options: O): O {
  const asked: PropertyDescriptorMap = {};
  for (const name of ASKED) {
    const held: unknown = Reflect.get(options, name);
    if (held === undefined) continue;
    if (typeof held !== 'function') {
      issues.add(['options', name], 'wrong-type', `Expected a function, found ${kindOfValue(held)}.`, held);
      continue;
    }
    const value = (...args: readonly unknown[]): unknown => {
      try {
        return Reflect.apply(held, undefined, args);
      } catch (error) {
        throw new Passing(error);
      }
    };
    asked[name] = { value, enumerable: true };
  }
  if (Object.keys(asked).length === 0) return options;
  const own = { ...Object.getOwnPropertyDescriptors(options), ...asked };
  return Object.create(Reflect.getPrototypeOf(options), own) as O;
}
