/**
 * Makes an element: attributes that are false, null or undefined are left out, functions listen, children are elements
 * or text. Text is never read as markup.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A control with its label and hint. `change` is told the control's text at every keystroke. */
export function field({ id, label, hint, value, change, rows, options, wide, ...attributes }) {
  const described = hint === undefined ? null : `${id}-hint`;
  const shared = { id, 'aria-describedby': described, ...attributes };
  const control = options
    ? h('select', shared, ...options.map(([key, text]) => h('option', { value: key, selected: key === value }, text)))
    : rows
      ? h('textarea', { ...shared, rows, spellcheck: 'false', autocapitalize: 'off' }, value)
      : h('input', { type: 'text', autocomplete: 'off', ...shared, value });
  control.addEventListener('input', () => change(control.value));
  return h(
    'div',
    { class: wide || rows ? 'field wide' : 'field' },
    h('label', { for: id }, label),
    control,
    described && h('p', { id: described, class: 'hint' }, hint),
  );
}

/** A table that scrolls by itself where it is wider than the page, with the keyboard as well. */
export function table({ label, head, rows, foot }) {
  const line = (cells) =>
    h('tr', {}, ...cells.map((cell, index) => (index === 0 ? h('th', { scope: 'row' }, cell) : h('td', {}, cell))));
  return h(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': label, tabindex: '0' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...head.map((cell) => h('th', { scope: 'col' }, cell)))),
      h('tbody', {}, ...rows.map(line)),
      foot && h('tfoot', {}, line(foot)),
    ),
  );
}

/** Text for those who hear the page. */
export const unseen = (text) => h('span', { class: 'unseen' }, text);
