import { isStoreCode, type StoreCode } from '../../core/reports';

/** The code of a fault of store or network; null for anything else, which is a bug. */
export function faultCode(error: unknown): StoreCode | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && isStoreCode(code) ? code : null;
}
