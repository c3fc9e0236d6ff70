/*
 * The state of a page in its address: #quota/vi/… with what was changed from the start, deflated and in letters that an
 * address may hold. What cannot be read is told and otherwise ignored: an address is typed, cut off and forwarded.
 */

/** More than this many letters are no link that people send. */
const LONGEST = 20_000;
/** No address holds more text than this, deflated as it may be. */
const MOST_TEXT = 2_000_000;

/** The address of a state, and whether what was changed is in it: it may be too long for that. */
export async function toAddress({ tool, lang, values }, defaults) {
  const changed = Object.entries(values).filter(([name, value]) => value !== defaults[name]);
  if (changed.length === 0) return { hash: `#${tool}/${lang}`, whole: true };
  const packed = await pack(JSON.stringify(Object.fromEntries(changed)));
  return packed.length > LONGEST
    ? { hash: `#${tool}/${lang}`, whole: false }
    : { hash: `#${tool}/${lang}/${packed}`, whole: true };
}

/** The state of an address; `broken` where a part of it could not be read. */
export async function fromAddress(hash, tools, languages) {
  const [tool = '', lang = '', packed = ''] = hash.replace(/^#/, '').split('/');
  const known = Object.hasOwn(tools, tool);
  const start = { tool: known ? tool : 'quota', lang: languages.includes(lang) ? lang : 'vi' };
  const defaults = tools[start.tool].defaults(start.lang);
  const broken = (tool !== '' && !known) || (lang !== '' && !languages.includes(lang));
  if (packed === '' || !known) return { ...start, values: { ...defaults }, broken };
  const changed = await unpack(packed).catch(() => null);
  if (typeof changed !== 'object' || changed === null || Array.isArray(changed))
    return { ...start, values: { ...defaults }, broken: true };
  const read = Object.entries(changed).filter(([name, value]) => {
    return Object.hasOwn(defaults, name) && typeof value === 'string';
  });
  const complete = read.length === Object.keys(changed).length;
  return { ...start, values: { ...defaults, ...Object.fromEntries(read) }, broken: broken || !complete };
}

async function pack(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

async function unpack(packed) {
  const letters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > MOST_TEXT) throw new RangeError('An address with too much in it.');
  }
  return JSON.parse(text + decoder.decode());
}
