// One cold start of a bundled function, as Lambda makes it: the bundle is loaded, called with the event of standard
// input, and its answer printed. MODULE names the bundle.
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const event = JSON.parse(await text(process.stdin));
const { handler } = await import(pathToFileURL(process.env.MODULE).href);
const answer = await handler(event);
process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
process.stdout.write(JSON.stringify(answer ?? null), () => process.exit(0));
