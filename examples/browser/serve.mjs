// Serves the example page on this machine: node examples/browser/serve.mjs [port]. A few lines for trying it out; a real
// site is files on any web server.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Modules of another type than JavaScript's are refused by browsers.
const types = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
};
const open = ['dist', 'examples', 'node_modules'];

const server = createServer((request, response) => {
  const file = fileOf(request.url);
  if (file === null) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': types[path.extname(file)] });
  createReadStream(file).pipe(response);
});
server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/examples/browser/index.html`);
});

/** The file that an address names, if it is one of those that the page needs. */
function fileOf(address) {
  const { pathname } = new URL(address, 'http://127.0.0.1');
  // Whatever is encoded in it is no name of a file here, so nothing is decoded.
  const file = path.join(root, path.normalize(pathname));
  const isOpen = open.some((folder) => file.startsWith(path.join(root, folder) + path.sep));
  if (!isOpen || types[path.extname(file)] === undefined) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : null;
}
