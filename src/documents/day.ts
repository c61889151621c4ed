import { z } from 'zod';

/** A calendar day as it is stored, 'YYYY-MM-DD'. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
