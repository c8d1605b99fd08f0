import fc from 'fast-check';

// The same examples for every mutant, so that a score is the same tomorrow.
fc.configureGlobal({ seed: 20210620, numRuns: 10 });
