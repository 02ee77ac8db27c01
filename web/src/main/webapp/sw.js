// Keeps the application itself, never what the server knows: nothing under /api is touched here.
// The server lists its files and the version of their content in shell.js; a new version makes a new cache.
importScripts('/shell.js');

const cacheName = `lazaret-${self.shell.version}`;
const files = new Set(self.shell.files);

/** Requests at a time: a phone in a corridor has little more, and the person at it comes first. */
const atOnce = 4;

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

// What an earlier try of this version has kept is not asked for again: where the network breaks, the next try goes on.
async function keepAll() {
  const cache = await caches.open(cacheName);
  const has = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = self.shell.files.filter((path) => !has.has(path));
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let path = missing.shift(); path; path = missing.shift()) await keep(cache, path);
  }));
}

// The name of a chunk says its content: one of an earlier version, or that the page has loaded, is the same.
async function keep(cache, path) {
  const isChunk = path.startsWith('/chunks/');
  const answer = isChunk && await caches.match(path) || await fetch(path, { cache: isChunk ? 'default' : 'no-cache' });
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  await cache.put(path, answer);
}

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith('lazaret-') && name !== cacheName).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return;
  if (url.pathname.startsWith('/chunks/')) event.respondWith(kept(url.pathname).then((answer) => answer ?? fetch(request)));
  else if (request.mode === 'navigate') event.respondWith(fresh(request, '/index.html'));
  else if (files.has(url.pathname)) event.respondWith(fresh(request, url.pathname));
});

function kept(path) {
  return caches.open(cacheName).then((cache) => cache.match(path));
}

// The network knows the newest; without it, or when it takes too long, what was kept is as good.
async function fresh(request, path) {
  const network = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, 3000));
  try {
    const answer = await Promise.race([network, late.then(() => kept(path))]);
    if (answer) return answer;
    return await network;
  } catch (failure) {
    const answer = await kept(path);
    if (answer) return answer;
    throw failure;
  }
}
