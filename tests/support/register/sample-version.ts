import type { Version } from '../../../src/history/version.ts';

/** A version of an entry for a test, shown and without differences unless told otherwise. */
export function sampleVersion(number: number, more: Partial<Version> = {}): Version {
  return {
    number,
    commit: String(number).repeat(40),
    at: '2026-03-04T05:06:07Z',
    day: '2026-03-04',
    id: 'park-visits',
    blob: 'b',
    reason: '',
    requestedBy: [],
    readable: true,
    summary: '',
    differences: [],
    ...more,
  };
}
