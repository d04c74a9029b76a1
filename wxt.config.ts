import { defineConfig } from 'wxt'

/** Stable, so that Firefox keeps the person's data when the extension is updated. */
const geckoId = 'timbang@timbang.id'

const securityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  // The server's address is chosen at sign-in; plain http only for a server on the same machine.
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:* wss: ws://127.0.0.1:* ws://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * What every page begins with, up to its list in Indonesian, lies in one file, and what a tab draws around that in a
 * second: each file more costs a cold start some milliseconds. What opens the store comes after that, in one file too;
 * so does what every form is filled with.
 */
const together = [
  /extension[\\/](inbox[\\/]popup|shell[\\/]mount)\.tsx$|ui[\\/]text[\\/]id-shell\.ts$|core[\\/]json\.ts$|wxt-html-plugins/,
  /extension[\\/]shell[\\/]app\.tsx$/,
  /extension[\\/]store[\\/]open-store\.ts$/,
  /ui[\\/]form[\\/](elements-view\.tsx|draft\.ts)$|core[\\/]form[\\/]open-form\.ts$/,
]
const names = ['begin', 'tab', 'open-store', 'form']
const groups = together.map((test, place) => ({
  name: names[place] ?? '',
  test,
  priority: together.length - place,
}))

/**
 * What a page is drawn with is named by the page itself; what is read later names only the large files it needs, for
 * each name is carried by every page that may ever read it.
 */
function neededAtOnce(_: string, needed: string[], { hostType }: { hostType: 'html' | 'js' }): string[] {
  if (hostType === 'html') return needed
  return needed.filter((file) => names.some((name) => file.startsWith(`chunks/${name}-`)))
}

export default defineConfig({
  srcDir: 'extension',
  outDir: 'dist/extension',
  publicDir: 'extension/public',
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'id',
    // No host permission: the server answers the extension's origin by CORS, so nobody grants what nobody needs.
    // Unlimited storage is asked for its other half: the browser does not clear it when space runs out.
    // A page is captured only when the person asks for it on that very page: `activeTab` grants nothing before, and
    // nothing of the three is asked for at installation.
    // Firefox knows `identity` only as one of these; it warns of nothing, and opens a region's own sign-in page.
    permissions: [
      'alarms',
      'unlimitedStorage',
      // What a page shows before the store is open, in memory; it warns of nothing.
      'storage',
      'activeTab',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? ['identity'] : []),
    ],
    // Asked for when the person turns notifications on, or signs in by a provider, and not before.
    optional_permissions: ['notifications', ...(browser === 'firefox' ? [] : ['identity'])],
    content_security_policy: { extension_pages: securityPolicy },
    minimum_chrome_version: '123',
    browser_specific_settings: {
      gecko: {
        id: geckoId,
        // From 126 on `activeTab` lets a page be captured.
        strict_min_version: '128.0',
        data_collection_permissions: { required: ['personallyIdentifyingInfo', 'authenticationInfo'] },
      },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, { build }) => {
      const output = build?.rollupOptions?.output
      if (
        entrypoints.some(({ type }) => type === 'popup') &&
        output !== undefined &&
        !Array.isArray(output)
      ) {
        output.codeSplitting = { groups }
      }
    },
  },
  // A page names all that it begins with, so that this is read at once and not step by step.
  vite: () => ({
    build: { modulePreload: { polyfill: false, resolveDependencies: neededAtOnce }, target: 'es2023' },
    // Dexie for the browsers of today; what a bundler finds by itself is written for those of 2012, and 2 KB longer.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
})
