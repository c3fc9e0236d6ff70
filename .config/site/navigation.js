/*
 * TypeDoc puts the link to a page inside the summary that opens its list: one control within another, which a screen
 * reader reads as one and a keyboard cannot tell apart. Here they stand side by side. The two kinds of pages get a
 * heading each.
 */
const tree = document.getElementById('tsd-nav-container');
if (tree !== null) {
  new MutationObserver((_, observer) => {
    if (tree.querySelector('a') === null) return;
    observer.disconnect();
    for (const link of tree.querySelectorAll('summary > a')) besideItsSummary(link);
    const [guide, room] = ['documents/', 'modules/'].map((folder) =>
      tree.querySelector(`:scope > li > a[href*="${folder}"]`),
    );
    guide?.parentElement.before(heading('Guides'));
    room?.parentElement.before(heading('Modules'));
  }).observe(tree, { childList: true, subtree: true });
}

function besideItsSummary(link) {
  const summary = link.parentElement;
  const details = summary.parentElement;
  const label = document.createElement('span');
  label.className = 'site-unseen';
  label.textContent = `Contents of ${link.textContent}`;
  summary.append(label);
  details.before(link);
  details.parentElement.classList.add('site-branch');
  if (link.classList.contains('current')) details.open = true;
}

function heading(text) {
  const item = document.createElement('li');
  item.className = 'site-heading';
  item.textContent = text;
  return item;
}
