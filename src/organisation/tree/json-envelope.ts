import { type IssueList, kindOfValue } from '../../core/index.js';

/** An object that JSON gave, with its own fields alone. */
export type JsonFields = ReadonlyMap<string, unknown>;

/**
 * Opens a JSON document that says its format and version. Gives its other fields, or adds a fault and gives
 * `null`: what is of another format or of a version not known here is not looked at any further.
 */
export function openEnvelope(json: unknown, format: string, version: number, faults: IssueList): JsonFields | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    faults.add([], 'wrong-type', `Expected an object, found ${kindOfValue(json)}.`, json);
    return null;
  }
  const fields = new Map<string, unknown>(Object.entries(json));
  const [foundFormat, foundVersion] = [fields.get('format'), fields.get('version')];
  if (foundFormat !== format) {
    const code = foundFormat === undefined ? 'missing' : 'unknown-format';
    faults.add(['format'], code, `The format is ${format}.`, foundFormat);
  } else if (!Number.isSafeInteger(foundVersion) || (foundVersion as number) < 1) {
    const code = foundVersion === undefined ? 'missing' : 'not-a-version';
    faults.add(['version'], code, 'A version is a whole number, 1 or more.', foundVersion);
  } else if ((foundVersion as number) > version) {
    const message = `Version ${String(version)} is the newest known here: a newer release of chibo wrote this.`;
    faults.add(['version'], 'newer-version', message, foundVersion);
  } else {
    fields.delete('format');
    fields.delete('version');
    return fields;
  }
  return null;
}
