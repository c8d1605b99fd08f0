import { partOf } from './stryker.mjs';

export default partOf({ folder: 'bulletin', break: 75 });
