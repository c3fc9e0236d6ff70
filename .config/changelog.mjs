/**
 * One part of the changelog: a version, or what is not released yet.
 *
 * @typedef {object} Section
 * @property {string} version - Such as `0.1.0`, or `Unreleased`.
 * @property {string | null} date - The day of the release; null where nothing is released.
 * @property {string} body - What stands under the heading, without blank lines around it.
 */

const heading = /^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?$/;

/**
 * @param {string} text - The whole changelog.
 * @returns {Section[]} Its parts, in the order of the text.
 */
export function sectionsOf(text) {
  const sections = /** @type {{ version: string, date: string | null, lines: string[] }[]} */ ([]);
  for (const line of text.split('\n')) {
    const [, version, date = null] = heading.exec(line) ?? [];
    if (version !== undefined) sections.push({ version, date, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ lines, ...section }) => ({ ...section, body: lines.join('\n').trim() }));
}

/**
 * Gives what is not released yet the heading of a version, under an empty part for what comes next.
 *
 * @param {string} text - The whole changelog.
 * @param {string} version - Such as `0.2.0`.
 * @param {string} date - Such as `2026-11-30`.
 * @returns {string} The changelog of the release.
 */
export function withRelease(text, version, date) {
  const sections = sectionsOf(text);
  const unreleased = sections.find((section) => section.version === 'Unreleased');
  if (!unreleased?.body)
    throw new Error('CHANGELOG.md: nothing stands under [Unreleased], so nothing can be released.');
  if (sections.some((section) => section.version === version)) {
    throw new Error(`CHANGELOG.md: ${version} is released already. A changeset says what the next number is.`);
  }
  return text.replace(/^## \[Unreleased\]$/m, `## [Unreleased]\n\n## [${version}] - ${date}`);
}
