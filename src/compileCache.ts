/**
 * Keeps what Node has compiled of our files and packages for the next start, where this version of Node can (22.8 and later). Imported
 * before everything else. Beside the packages and not in the folder for temporary files, where somebody else on the machine could
 * put code for us to run; where nothing can be written there, a start is as it was without.
 */
import * as nodeModule from 'node:module';
import { join } from 'node:path';

type Caching = { readonly enableCompileCache?: (folder: string) => unknown };

(nodeModule as Caching).enableCompileCache?.(join(__dirname, '../node_modules/.cache/craidd'));
