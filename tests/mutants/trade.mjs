import { partOf } from './stryker.mjs';

export default partOf({ folder: 'trade', break: 85 });
