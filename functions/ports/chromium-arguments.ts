/**
 * How Chromium is started: nothing of the package's default arguments, which open local files to any page
 * (`--disable-web-security`). No sandbox, since neither root nor a Lambda can have one: the page runs no script,
 * reaches no address and is ours.
 */
export function chromiumArguments(options: {
  readonly profile: string;
  readonly singleProcess: boolean;
}): string[] {
  return [
    '--headless',
    '--no-sandbox',
    '--no-zygote',
    ...(options.singleProcess ? ['--single-process', '--in-process-gpu'] : []),
    `--user-data-dir=${options.profile}`,
    '--remote-debugging-pipe',
    '--proxy-server=127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-dev-shm-usage',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-gpu',
    '--use-gl=disabled',
    '--disable-sync',
    '--disable-webgl',
    '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider',
    '--export-tagged-pdf',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--hide-scrollbars',
    '--lang=zh-CN',
    '--metrics-recording-only',
    '--mute-audio',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    '--password-store=basic',
    '--use-mock-keychain',
    'about:blank',
  ];
}
