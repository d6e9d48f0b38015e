import fc from 'fast-check';

/**
 * Property tests draw the same examples in every run, so that a change is judged by what it does and not by
 * luck. `PROPERTY_SEED=7 npm test` draws others, `PROPERTY_SEED=random npm test` others every time; what such
 * a run finds prints its seed.
 */
const FIXED = 20261126;

const wanted = process.env['PROPERTY_SEED'];

if (wanted !== 'random') fc.configureGlobal({ seed: wanted === undefined ? FIXED : Number(wanted) });
