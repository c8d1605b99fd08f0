// What aws-lambda-ric does, in few lines, for machines on which its native part cannot be built: loads the function that
// the first argument names (`path/module.export`) and answers one event after another.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
const post = (path, body) => fetch(`${api}/${path}`, { method: 'POST', body: JSON.stringify(body ?? null) });
const told = (error) => ({ errorType: error?.name, errorMessage: error?.message ?? String(error) });

const [, module, name] = /^(.*)\.(\w+)$/.exec(process.argv[2]);
let handler;
try {
  ({ [name]: handler } = await import(
    pathToFileURL(join(process.env.LAMBDA_TASK_ROOT, `${module}.mjs`)).href
  ));
} catch (error) {
  await post('init/error', told(error));
  throw error;
}
for (;;) {
  const next = await fetch(`${api}/invocation/next`);
  const id = next.headers.get('lambda-runtime-aws-request-id');
  try {
    await post(`invocation/${id}/response`, await handler(await next.json()));
  } catch (error) {
    await post(`invocation/${id}/error`, told(error));
  }
}
