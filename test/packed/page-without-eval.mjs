// A page that wants no report of a forbidden eval says so to zod before it loads the library.
import './no-eval.mjs';
import './page.mjs';
