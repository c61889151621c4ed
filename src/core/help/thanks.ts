import { plainWords } from './plainWords';

const thanks: ReadonlySet<string> = new Set(
  'thanks,thank you,thank you very much,many thanks,thanks a lot,cheers,ta,thx,diolch,diolch yn fawr,diolch i ti,diolch i chi,diolch o galon'.split(
    ',',
  ),
);

/** Whether nothing but thanks was typed. */
export function isThanks(line: string): boolean {
  return thanks.has(plainWords(line, 'en').join(' '));
}
