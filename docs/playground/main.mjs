import './no-eval.mjs';
import { fromAddress, toAddress } from './address.mjs';
import { compareTool } from './compare-tool.mjs';
import { h } from './dom.mjs';
import { quotaTool } from './quota-tool.mjs';
import { riskTool } from './risk-tool.mjs';
import { en } from './words-en.mjs';
import { vi } from './words-vi.mjs';

const LANGUAGES = { vi, en };
const TOOLS = { quota: quotaTool, risk: riskTool, compare: compareTool };
/** Milliseconds without a keystroke after which a result is worth computing, and a state worth a step back. */
const [PAUSE, STEP] = [150, 700];

/** What was changed in the other tools stays until the page is left. */
const kept = {};
let state = null;
let timers = [];
// A theme chosen on the API site holds here too; storage may be refused.
try {
  document.documentElement.dataset.theme = localStorage.getItem('tsd-theme') ?? 'os';
} catch {
  document.documentElement.dataset.theme = 'os';
}

window.addEventListener('popstate', readAddress);
// An address typed over the old one, and a link of the page's own.
window.addEventListener('hashchange', readAddress);
readAddress();

async function readAddress() {
  // A step back fires both events, and the page's own addresses are known already.
  const hash = location.hash;
  if (state !== null && state.hash === hash) return;
  const { broken, ...read } = await fromAddress(hash, TOOLS, Object.keys(LANGUAGES));
  if (location.hash !== hash) return;
  const moved = state !== null && state.tool !== read.tool;
  state = { ...read, hash };
  kept[state.tool] = state.values;
  draw(broken);
  if (moved) document.getElementById('tool')?.focus();
}

/** A change of one field: the result follows after a pause, the address after a longer one. */
function change(name, text) {
  state.values = { ...state.values, [name]: text };
  kept[state.tool] = state.values;
  for (const timer of timers) clearTimeout(timer);
  timers = [setTimeout(drawResult, PAUSE), setTimeout(() => void writeAddress(), STEP)];
}

async function writeAddress() {
  const { hash, whole } = await toAddress(state, TOOLS[state.tool].defaults(state.lang));
  const note = document.getElementById('too-long');
  note.textContent = whole ? '' : LANGUAGES[state.lang].tooLong;
  document.getElementById('link').href = hash;
  if (hash === location.hash) return;
  state.hash = hash;
  history.pushState(null, '', hash);
}

/** Goes to another tool or language, with what was changed in it. */
async function go(event, tool, lang) {
  event.preventDefault();
  for (const timer of timers) clearTimeout(timer);
  const moved = tool !== state.tool;
  if (lang !== state.lang) translate(state.lang, lang);
  state = { tool, lang, values: kept[tool] ?? TOOLS[tool].defaults(lang), hash: state.hash };
  draw(false);
  document.getElementById(moved ? 'tool' : `lang-${lang}`).focus();
  await writeAddress();
}

/** What an example says in one language it says in the other; what was typed stays. */
function translate(from, to) {
  for (const [tool, values] of Object.entries(kept)) {
    const [was, is] = [TOOLS[tool].defaults(from), TOOLS[tool].defaults(to)];
    kept[tool] = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value === was[name] ? is[name] : value]),
    );
  }
}

function reset() {
  kept[state.tool] = TOOLS[state.tool].defaults(state.lang);
  state.values = kept[state.tool];
  draw(false);
  document.getElementById('reset').focus();
  void writeAddress();
}

function draw(broken) {
  const words = LANGUAGES[state.lang];
  const tool = TOOLS[state.tool];
  document.documentElement.lang = state.lang;
  document.title = `${words.names[state.tool]} – chibo, ${words.title}`;
  const toolLink = (id) => {
    const current = id === state.tool ? 'page' : null;
    const href = `#${id}/${state.lang}`;
    return h(
      'li',
      {},
      h('a', { href, 'aria-current': current, click: (event) => go(event, id, state.lang) }, words.names[id]),
    );
  };
  const languageLink = (lang) => {
    const attributes = { id: `lang-${lang}`, href: `#${state.tool}/${lang}`, lang, hreflang: lang };
    const current = lang === state.lang ? 'true' : null;
    const name = lang === 'vi' ? 'Tiếng Việt' : 'English';
    return h(
      'li',
      {},
      h('a', { ...attributes, 'aria-current': current, click: (event) => go(event, state.tool, lang) }, name),
    );
  };
  document.body.replaceChildren(
    h(
      'header',
      {},
      h('a', { class: 'home', href: '../index.html' }, 'chibo'),
      h('nav', { 'aria-label': words.languages }, h('ul', {}, ...Object.keys(LANGUAGES).map(languageLink))),
    ),
    h(
      'main',
      {},
      h('h1', {}, words.title),
      h('p', {}, words.lead),
      h('nav', { 'aria-label': words.tools, class: 'tools' }, h('ul', {}, ...Object.keys(TOOLS).map(toolLink))),
      h('p', { role: 'status', class: 'notice' }, broken ? words.broken : ''),
      h('h2', { id: 'tool', tabindex: '-1' }, words.names[state.tool]),
      h('p', {}, words[state.tool].intro),
      h(
        'div',
        { class: `panes ${state.tool}` },
        h(
          'section',
          { 'aria-label': words.input },
          ...tool.form(words, state.values, change, () => draw(false)),
          h('p', { class: 'actions' }, h('button', { id: 'reset', type: 'button', click: reset }, words.reset)),
        ),
        h(
          'section',
          { 'aria-label': words.output, class: 'result' },
          h('p', { role: 'status', id: 'status' }),
          h('div', { role: 'alert', id: 'faults' }),
          h('div', { id: 'result' }),
        ),
      ),
    ),
    h(
      'footer',
      {},
      h('p', {}, h('a', { id: 'link', href: location.hash || '#' }, words.link), ` – ${words.linkHint}`),
      h('p', { role: 'status', id: 'too-long', class: 'notice' }),
      h('p', {}, h('a', { href: '../index.html' }, words.site)),
    ),
  );
  drawResult();
}

function drawResult() {
  const words = LANGUAGES[state.lang];
  const { lang } = state;
  const chosen = (name, text) => {
    change(name, text);
    drawResult();
  };
  const { status, faults, nodes } = TOOLS[state.tool].result(words, state.values, { lang, change: chosen });
  // A control inside the result keeps the focus when the result is made anew around it.
  const focused = document.activeElement?.id;
  document.getElementById('status').textContent = status;
  document.getElementById('faults').replaceChildren(...faults);
  document.getElementById('result').replaceChildren(...nodes);
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
}
