import { testsOf } from './tests-of.ts';

export default testsOf('trade');
