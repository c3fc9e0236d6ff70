import * as z from 'zod';

// zod would try whether it may compile its checks with `new Function`, and the page's policy reports every try. A
// module of its own, so that it has run before any schema is made.
z.config({ jitless: true });
